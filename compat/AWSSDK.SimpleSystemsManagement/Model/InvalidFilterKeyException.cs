using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The filter's key is not valid.</summary>
public class InvalidFilterKeyException : AmazonSimpleSystemsManagementException
{
    internal static readonly Fault Fault = new("InvalidFilterKey", static said => new InvalidFilterKeyException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InvalidFilterKeyException(string message)
        : base(message)
    {
    }

    private InvalidFilterKeyException(ErrorResponse said)
        : base(said)
    {
    }
}
