namespace Shunt.Images.Oci;

/// <summary>The annotation keys that the OCI image specification defines and images here carry.</summary>
internal static class AnnotationNames
{
    public const string Created = "org.opencontainers.image.created";
    public const string RefName = "org.opencontainers.image.ref.name";
    public const string Revision = "org.opencontainers.image.revision";
    public const string Title = "org.opencontainers.image.title";
    public const string Version = "org.opencontainers.image.version";
}
