namespace Shunt.Images.Oci;

/// <summary>An image's parts. Its own digest is the image's.</summary>
internal sealed record ImageManifest
{
    public int SchemaVersion { get; init; } = 2;

    public string MediaType { get; init; } = MediaTypes.Manifest;

    public required Descriptor Config { get; init; }

    public required IReadOnlyList<Descriptor> Layers { get; init; }

    public IReadOnlyDictionary<string, string>? Annotations { get; init; }
}
