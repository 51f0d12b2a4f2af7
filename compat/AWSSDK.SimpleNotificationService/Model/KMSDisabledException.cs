using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The key is off.</summary>
public class KMSDisabledException : AmazonSimpleNotificationServiceException
{
    internal static readonly Fault Fault = new("KMSDisabled", static said => new KMSDisabledException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public KMSDisabledException(string message)
        : base(message)
    {
    }

    private KMSDisabledException(ErrorResponse said)
        : base(said)
    {
    }
}
