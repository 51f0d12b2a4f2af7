using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The filter's option is not valid.</summary>
public class InvalidFilterOptionException : AmazonSimpleSystemsManagementException
{
    internal static readonly Fault Fault = new("InvalidFilterOption", static said => new InvalidFilterOptionException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InvalidFilterOptionException(string message)
        : base(message)
    {
    }

    private InvalidFilterOptionException(ErrorResponse said)
        : base(said)
    {
    }
}
