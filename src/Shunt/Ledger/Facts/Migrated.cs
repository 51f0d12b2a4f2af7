using Shunt.Data;

namespace Shunt.Ledger.Facts;

/// <summary>The component's data have a version's schema, or may have: a way back to versions that it leaves behind is closed.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version they were migrated for.</param>
/// <param name="Schema">What they are like.</param>
public sealed record Migrated(string Component, Placed Version, DataSchema Schema) : ComponentFact(Component);
