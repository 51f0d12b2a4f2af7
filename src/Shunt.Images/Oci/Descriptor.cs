namespace Shunt.Images.Oci;

/// <summary>Names content by its type, hash and length.</summary>
internal sealed record Descriptor
{
    public required string MediaType { get; init; }

    /// <value>What kind of paper it is; null for an image.</value>
    public string? ArtifactType { get; init; }

    public required string Digest { get; init; }

    public required long Size { get; init; }

    public Platform? Platform { get; init; }

    public IReadOnlyDictionary<string, string>? Annotations { get; init; }
}
