using Amazon.Runtime.Internal;

namespace Amazon.ECR.Model;

/// <summary>The image with that tag is there already.</summary>
public class ImageAlreadyExistsException : AmazonECRException
{
    internal static readonly Fault Fault = new("ImageAlreadyExistsException", static said => new ImageAlreadyExistsException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ImageAlreadyExistsException(string message)
        : base(message)
    {
    }

    private ImageAlreadyExistsException(ErrorResponse said)
        : base(said)
    {
    }
}
