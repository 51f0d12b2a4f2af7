using Amazon.Runtime.Internal;

namespace Amazon.ECR.Model;

/// <summary>The registry behind this one did not give the image.</summary>
public class UnableToGetUpstreamImageException : AmazonECRException
{
    internal static readonly Fault Fault = new("UnableToGetUpstreamImageException", static said => new UnableToGetUpstreamImageException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public UnableToGetUpstreamImageException(string message)
        : base(message)
    {
    }

    private UnableToGetUpstreamImageException(ErrorResponse said)
        : base(said)
    {
    }
}
