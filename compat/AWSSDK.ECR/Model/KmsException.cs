using Amazon.Runtime.Internal;

namespace Amazon.ECR.Model;

/// <summary>The key could not be used.</summary>
public class KmsException : AmazonECRException
{
    internal static readonly Fault Fault = new("KmsException", static said => new KmsException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public KmsException(string message)
        : base(message)
    {
    }

    private KmsException(ErrorResponse said)
        : base(said)
    {
    }
}
