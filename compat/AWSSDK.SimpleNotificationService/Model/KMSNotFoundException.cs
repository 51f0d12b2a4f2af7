using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>There is no such key.</summary>
public class KMSNotFoundException : AmazonSimpleNotificationServiceException
{
    internal static readonly Fault Fault = new("KMSNotFound", static said => new KMSNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public KMSNotFoundException(string message)
        : base(message)
    {
    }

    private KMSNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
