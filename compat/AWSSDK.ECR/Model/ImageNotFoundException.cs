using Amazon.Runtime.Internal;

namespace Amazon.ECR.Model;

/// <summary>There is no such image.</summary>
public class ImageNotFoundException : AmazonECRException
{
    internal static readonly Fault Fault = new("ImageNotFoundException", static said => new ImageNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ImageNotFoundException(string message)
        : base(message)
    {
    }

    private ImageNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
