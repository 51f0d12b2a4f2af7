using Amazon.Runtime.Internal;

namespace Amazon.DynamoDBv2.Model;

/// <summary>There is no such resource.</summary>
public class ResourceNotFoundException : AmazonDynamoDBException
{
    internal static readonly Fault Fault = new("ResourceNotFoundException", static said => new ResourceNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ResourceNotFoundException(string message)
        : base(message)
    {
    }

    private ResourceNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
