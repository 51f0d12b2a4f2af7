using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The caller may not use the key.</summary>
public class KMSAccessDeniedException : AmazonSimpleNotificationServiceException
{
    internal static readonly Fault Fault = new("KMSAccessDenied", static said => new KMSAccessDeniedException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public KMSAccessDeniedException(string message)
        : base(message)
    {
    }

    private KMSAccessDeniedException(ErrorResponse said)
        : base(said)
    {
    }
}
