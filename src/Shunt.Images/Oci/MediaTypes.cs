namespace Shunt.Images.Oci;

/// <summary>The media types of the OCI image specification 1.1 that images here are made of, and Docker's names for the same.</summary>
internal static class MediaTypes
{
    public const string Index = "application/vnd.oci.image.index.v1+json";
    public const string Manifest = "application/vnd.oci.image.manifest.v1+json";
    public const string Config = "application/vnd.oci.image.config.v1+json";
    public const string PlainLayer = "application/vnd.oci.image.layer.v1.tar";
    public const string Layer = "application/vnd.oci.image.layer.v1.tar+gzip";

    public const string DockerIndex = "application/vnd.docker.distribution.manifest.list.v2+json";
    public const string DockerManifest = "application/vnd.docker.distribution.manifest.v2+json";

    /// <summary>The OCI name of a layer's type; null for a layer that may not be copied or is of an unknown kind.</summary>
    public static string? OciLayer(string type) => type switch
    {
        "application/vnd.docker.image.rootfs.diff.tar.gzip" => Layer,
        PlainLayer or Layer or "application/vnd.oci.image.layer.v1.tar+zstd" => type,
        _ => null,
    };

    /// <summary>Says whether a document lists images of several platforms.</summary>
    public static bool IsIndex(string? type) => type is Index or DockerIndex;
}
