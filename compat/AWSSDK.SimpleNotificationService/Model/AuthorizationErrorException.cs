using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The caller may not do this.</summary>
public class AuthorizationErrorException : AmazonSimpleNotificationServiceException
{
    internal static readonly Fault Fault = new("AuthorizationError", static said => new AuthorizationErrorException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public AuthorizationErrorException(string message)
        : base(message)
    {
    }

    private AuthorizationErrorException(ErrorResponse said)
        : base(said)
    {
    }
}
