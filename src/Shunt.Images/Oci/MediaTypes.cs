namespace Shunt.Images.Oci;

/// <summary>The media types of the OCI image specification 1.1 that images here are made of.</summary>
internal static class MediaTypes
{
    public const string Index = "application/vnd.oci.image.index.v1+json";
    public const string Manifest = "application/vnd.oci.image.manifest.v1+json";
    public const string Config = "application/vnd.oci.image.config.v1+json";

    // Plain, not compressed: docs/decisions/0002-plain-tar-layers.md.
    public const string Layer = "application/vnd.oci.image.layer.v1.tar";
}
