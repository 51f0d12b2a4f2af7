using System.Diagnostics.CodeAnalysis;

namespace Acceptance.Running;

[CollectionDefinition(Clone.OtherCollection)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is a collection in xunit's sense.")]
public sealed class OtherCloneCollection : ICollectionFixture<Clone>;
