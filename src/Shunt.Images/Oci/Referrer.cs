namespace Shunt.Images.Oci;

/// <summary>A paper in a layout or registry.</summary>
/// <param name="Descriptor">Its manifest's digest, length and kind.</param>
/// <param name="Manifest">Its manifest.</param>
internal sealed record Referrer(Descriptor Descriptor, ImageManifest Manifest)
{
    /// <value>The paper itself.</value>
    public Descriptor Content => Manifest.Layers[0];

    /// <value>What it is stored as.</value>
    public IEnumerable<string> Parts => [Descriptor.Digest, Manifest.Config.Digest, .. Manifest.Layers.Select(layer => layer.Digest)];
}
