using Amazon.Runtime.Internal;

namespace Amazon.CloudWatch.Model;

/// <summary>The token is not one that a page before gave.</summary>
public class InvalidNextTokenException : AmazonCloudWatchException
{
    internal static readonly Fault Fault = new("InvalidNextToken", static said => new InvalidNextTokenException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InvalidNextTokenException(string message)
        : base(message)
    {
    }

    private InvalidNextTokenException(ErrorResponse said)
        : base(said)
    {
    }
}
