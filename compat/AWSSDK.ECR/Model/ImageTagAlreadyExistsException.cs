using Amazon.Runtime.Internal;

namespace Amazon.ECR.Model;

/// <summary>The tag is another image's, and tags cannot be moved.</summary>
public class ImageTagAlreadyExistsException : AmazonECRException
{
    internal static readonly Fault Fault = new("ImageTagAlreadyExistsException", static said => new ImageTagAlreadyExistsException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ImageTagAlreadyExistsException(string message)
        : base(message)
    {
    }

    private ImageTagAlreadyExistsException(ErrorResponse said)
        : base(said)
    {
    }
}
