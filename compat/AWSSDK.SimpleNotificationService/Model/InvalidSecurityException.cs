using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The request is not signed as it must be.</summary>
public class InvalidSecurityException : AmazonSimpleNotificationServiceException
{
    internal static readonly Fault Fault = new("InvalidSecurity", static said => new InvalidSecurityException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InvalidSecurityException(string message)
        : base(message)
    {
    }

    private InvalidSecurityException(ErrorResponse said)
        : base(said)
    {
    }
}
