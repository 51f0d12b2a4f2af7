using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>A parameter is not valid.</summary>
public class InvalidParameterException : AmazonSimpleNotificationServiceException
{
    internal static readonly Fault Fault = new("InvalidParameter", static said => new InvalidParameterException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InvalidParameterException(string message)
        : base(message)
    {
    }

    private InvalidParameterException(ErrorResponse said)
        : base(said)
    {
    }
}
