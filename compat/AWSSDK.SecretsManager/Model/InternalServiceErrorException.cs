using Amazon.Runtime.Internal;

namespace Amazon.SecretsManager.Model;

/// <summary>The service failed; the request can be repeated.</summary>
public class InternalServiceErrorException : AmazonSecretsManagerException
{
    internal static readonly Fault Fault = new("InternalServiceError", static said => new InternalServiceErrorException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InternalServiceErrorException(string message)
        : base(message)
    {
    }

    private InternalServiceErrorException(ErrorResponse said)
        : base(said)
    {
    }
}
