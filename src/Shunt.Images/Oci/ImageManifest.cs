namespace Shunt.Images.Oci;

/// <summary>An image's parts. Its own digest is the image's.</summary>
internal sealed record ImageManifest
{
    public int SchemaVersion { get; init; } = 2;

    public string MediaType { get; init; } = MediaTypes.Manifest;

    /// <value>What kind of paper it is; null for an image.</value>
    public string? ArtifactType { get; init; }

    public required Descriptor Config { get; init; }

    public required IReadOnlyList<Descriptor> Layers { get; init; }

    /// <value>The image that a paper is about; null for an image.</value>
    public Descriptor? Subject { get; init; }

    public IReadOnlyDictionary<string, string>? Annotations { get; init; }
}
