using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The key service is asked too often.</summary>
public class KMSThrottlingException : AmazonSimpleNotificationServiceException
{
    internal static readonly Fault Fault = new("KMSThrottling", static said => new KMSThrottlingException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public KMSThrottlingException(string message)
        : base(message)
    {
    }

    private KMSThrottlingException(ErrorResponse said)
        : base(said)
    {
    }
}
