using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The service failed; the request can be repeated.</summary>
public class InternalErrorException : AmazonSimpleNotificationServiceException
{
    internal static readonly Fault Fault = new("InternalError", static said => new InternalErrorException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InternalErrorException(string message)
        : base(message)
    {
    }

    private InternalErrorException(ErrorResponse said)
        : base(said)
    {
    }
}
