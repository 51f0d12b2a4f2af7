namespace Shunt.Images.Papers;

/// <summary>What papers of an image are called in a registry.</summary>
public static class PaperTypes
{
    /// <summary>A software bill of materials in CycloneDX's JSON form.</summary>
    public const string Sbom = "application/vnd.cyclonedx+json";

    /// <summary>An in-toto statement, such as SLSA provenance.</summary>
    public const string Provenance = "application/vnd.in-toto+json";

    /// <summary>A signature as cosign attaches it to an image.</summary>
    public const string Signature = "application/vnd.dev.cosign.artifact.sig.v1+json";

    /// <summary>What such a signature is over.</summary>
    internal const string SimpleSigning = "application/vnd.dev.cosign.simplesigning.v1+json";

    /// <summary>The annotation that holds such a signature, in base64.</summary>
    internal const string SignatureAnnotation = "dev.cosignproject.cosign/signature";

    /// <summary>The configuration of what has none (OCI image specification 1.1): <c>{}</c>.</summary>
    internal const string Empty = "application/vnd.oci.empty.v1+json";
}
