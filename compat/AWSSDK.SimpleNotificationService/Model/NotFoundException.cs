using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>There is no such resource.</summary>
public class NotFoundException : AmazonSimpleNotificationServiceException
{
    internal static readonly Fault Fault = new("NotFound", static said => new NotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public NotFoundException(string message)
        : base(message)
    {
    }

    private NotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
