using Amazon.Runtime;

namespace Amazon.ECR;

/// <summary>Words of ECR; one that is not among them is kept as it is.</summary>
public class ImageFailureCode : ConstantClass
{
    /// <value>On the wire: <c>InvalidImageDigest</c>.</value>
    public static readonly ImageFailureCode InvalidImageDigest = new("InvalidImageDigest");

    /// <value>On the wire: <c>InvalidImageTag</c>.</value>
    public static readonly ImageFailureCode InvalidImageTag = new("InvalidImageTag");

    /// <value>On the wire: <c>ImageTagDoesNotMatchDigest</c>.</value>
    public static readonly ImageFailureCode ImageTagDoesNotMatchDigest = new("ImageTagDoesNotMatchDigest");

    /// <value>On the wire: <c>ImageNotFound</c>.</value>
    public static readonly ImageFailureCode ImageNotFound = new("ImageNotFound");

    /// <value>On the wire: <c>MissingDigestAndTag</c>.</value>
    public static readonly ImageFailureCode MissingDigestAndTag = new("MissingDigestAndTag");

    /// <value>On the wire: <c>ImageReferencedByManifestList</c>.</value>
    public static readonly ImageFailureCode ImageReferencedByManifestList = new("ImageReferencedByManifestList");

    /// <value>On the wire: <c>KmsError</c>.</value>
    public static readonly ImageFailureCode KmsError = new("KmsError");

    /// <value>On the wire: <c>UpstreamAccessDenied</c>.</value>
    public static readonly ImageFailureCode UpstreamAccessDenied = new("UpstreamAccessDenied");

    /// <value>On the wire: <c>UpstreamTooManyRequests</c>.</value>
    public static readonly ImageFailureCode UpstreamTooManyRequests = new("UpstreamTooManyRequests");

    /// <value>On the wire: <c>UpstreamUnavailable</c>.</value>
    public static readonly ImageFailureCode UpstreamUnavailable = new("UpstreamUnavailable");

    /// <value>On the wire: <c>ImageInaccessible</c>.</value>
    public static readonly ImageFailureCode ImageInaccessible = new("ImageInaccessible");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ImageFailureCode(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ImageFailureCode FindValue(string value) => FindValue<ImageFailureCode>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ImageFailureCode(string value) => FindValue(value);
}
