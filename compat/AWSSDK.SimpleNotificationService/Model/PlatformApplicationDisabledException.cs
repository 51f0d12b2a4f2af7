using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The application is off.</summary>
public class PlatformApplicationDisabledException : AmazonSimpleNotificationServiceException
{
    internal static readonly Fault Fault = new("PlatformApplicationDisabled", static said => new PlatformApplicationDisabledException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public PlatformApplicationDisabledException(string message)
        : base(message)
    {
    }

    private PlatformApplicationDisabledException(ErrorResponse said)
        : base(said)
    {
    }
}
