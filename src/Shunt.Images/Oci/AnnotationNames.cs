namespace Shunt.Images.Oci;

/// <summary>The annotation keys that images here carry: the OCI image specification's, and one of our own.</summary>
internal static class AnnotationNames
{
    public const string BaseDigest = "org.opencontainers.image.base.digest";
    public const string BaseName = "org.opencontainers.image.base.name";
    public const string Created = "org.opencontainers.image.created";
    public const string RefName = "org.opencontainers.image.ref.name";
    public const string Revision = "org.opencontainers.image.revision";
    public const string Source = "org.opencontainers.image.source";
    public const string Title = "org.opencontainers.image.title";
    public const string Version = "org.opencontainers.image.version";

    /// <summary>On a layer: what of the product it holds. A layer without it is the base's.</summary>
    public const string Layer = "shunt.layer";
}
