using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The filter's value is not valid.</summary>
public class InvalidFilterValueException : AmazonSimpleSystemsManagementException
{
    internal static readonly Fault Fault = new("InvalidFilterValue", static said => new InvalidFilterValueException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InvalidFilterValueException(string message)
        : base(message)
    {
    }

    private InvalidFilterValueException(ErrorResponse said)
        : base(said)
    {
    }
}
