using Amazon.Runtime.Internal;

namespace Amazon.DynamoDBv2.Model;

/// <summary>The service failed; the request can be repeated.</summary>
public class InternalServerErrorException : AmazonDynamoDBException
{
    internal static readonly Fault Fault = new("InternalServerError", static said => new InternalServerErrorException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InternalServerErrorException(string message)
        : base(message)
    {
    }

    private InternalServerErrorException(ErrorResponse said)
        : base(said)
    {
    }
}
