using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The key cannot be used as it is.</summary>
public class KMSInvalidStateException : AmazonSimpleNotificationServiceException
{
    internal static readonly Fault Fault = new("KMSInvalidState", static said => new KMSInvalidStateException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public KMSInvalidStateException(string message)
        : base(message)
    {
    }

    private KMSInvalidStateException(ErrorResponse said)
        : base(said)
    {
    }
}
