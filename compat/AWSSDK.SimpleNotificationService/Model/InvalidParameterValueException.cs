using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>A value is not valid.</summary>
public class InvalidParameterValueException : AmazonSimpleNotificationServiceException
{
    internal static readonly Fault Fault = new("ParameterValueInvalid", static said => new InvalidParameterValueException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InvalidParameterValueException(string message)
        : base(message)
    {
    }

    private InvalidParameterValueException(ErrorResponse said)
        : base(said)
    {
    }
}
