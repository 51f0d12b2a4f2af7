using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The request is not valid.</summary>
public class ValidationException : AmazonSimpleNotificationServiceException
{
    internal static readonly Fault Fault = new("ValidationException", static said => new ValidationException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ValidationException(string message)
        : base(message)
    {
    }

    private ValidationException(ErrorResponse said)
        : base(said)
    {
    }
}
