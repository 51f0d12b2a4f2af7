using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The caller's account has no subscription to the key service.</summary>
public class KMSOptInRequiredException : AmazonSimpleNotificationServiceException
{
    internal static readonly Fault Fault = new("KMSOptInRequired", static said => new KMSOptInRequiredException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public KMSOptInRequiredException(string message)
        : base(message)
    {
    }

    private KMSOptInRequiredException(ErrorResponse said)
        : base(said)
    {
    }
}
