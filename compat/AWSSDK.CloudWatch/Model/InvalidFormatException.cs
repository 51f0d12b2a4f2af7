using Amazon.Runtime.Internal;

namespace Amazon.CloudWatch.Model;

/// <summary>Data is not in the format that it says.</summary>
public class InvalidFormatException : AmazonCloudWatchException
{
    internal static readonly Fault Fault = new("InvalidFormat", static said => new InvalidFormatException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InvalidFormatException(string message)
        : base(message)
    {
    }

    private InvalidFormatException(ErrorResponse said)
        : base(said)
    {
    }
}
