using Amazon.Runtime.Internal;

namespace Amazon.ECR.Model;

/// <summary>The digest is not the manifest's.</summary>
public class ImageDigestDoesNotMatchException : AmazonECRException
{
    internal static readonly Fault Fault = new("ImageDigestDoesNotMatchException", static said => new ImageDigestDoesNotMatchException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ImageDigestDoesNotMatchException(string message)
        : base(message)
    {
    }

    private ImageDigestDoesNotMatchException(ErrorResponse said)
        : base(said)
    {
    }
}
