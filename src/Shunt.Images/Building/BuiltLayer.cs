using Shunt.Images.Oci;

namespace Shunt.Images.Building;

/// <summary>A layer in the store.</summary>
/// <param name="Descriptor">What a manifest says of it.</param>
/// <param name="DiffId">The digest of its archive, not compressed: what a configuration says of it.</param>
internal sealed record BuiltLayer(Descriptor Descriptor, string DiffId);
