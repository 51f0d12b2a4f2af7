namespace Shunt.Images.Oci;

/// <summary>A list of images: those of a layout (<c>index.json</c>), or one image's platforms.</summary>
internal sealed record ImageIndex
{
    public int SchemaVersion { get; init; } = 2;

    public string MediaType { get; init; } = MediaTypes.Index;

    public IReadOnlyList<Descriptor> Manifests { get; init; } = [];

    public IReadOnlyDictionary<string, string>? Annotations { get; init; }

    /// <summary>Lists an image under a name. A name belongs to one image: another one that had it stays listed without it.</summary>
    public ImageIndex With(Descriptor image, string name) => this with
    {
        Manifests =
        [
            .. Manifests.Where(other => other.Digest != image.Digest).Select(other => NameOf(other) == name ? other with { Annotations = null } : other),
            image with { Annotations = new SortedDictionary<string, string>(StringComparer.Ordinal) { [AnnotationNames.RefName] = name } },
        ],
    };

    /// <summary>The list without what has a name.</summary>
    public ImageIndex Without(string name) => this with { Manifests = [.. Manifests.Where(other => NameOf(other) != name)] };

    /// <summary>The name that something is listed under; null for none.</summary>
    public static string? NameOf(Descriptor image) => image.Annotations?.GetValueOrDefault(AnnotationNames.RefName);
}
