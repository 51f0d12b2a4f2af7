using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The endpoint is off.</summary>
public class EndpointDisabledException : AmazonSimpleNotificationServiceException
{
    internal static readonly Fault Fault = new("EndpointDisabled", static said => new EndpointDisabledException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public EndpointDisabledException(string message)
        : base(message)
    {
    }

    private EndpointDisabledException(ErrorResponse said)
        : base(said)
    {
    }
}
