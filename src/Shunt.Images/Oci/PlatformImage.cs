namespace Shunt.Images.Oci;

/// <summary>An image's documents for one platform.</summary>
/// <param name="Descriptor">The manifest's own digest and length.</param>
/// <param name="Manifest">The manifest.</param>
/// <param name="Config">The configuration.</param>
internal sealed record PlatformImage(Descriptor Descriptor, ImageManifest Manifest, ImageConfig Config)
{
    /// <value>What it runs on.</value>
    public Platform Platform { get; } = new(Config.Architecture, Config.Os) { Variant = Config.Variant };
}
