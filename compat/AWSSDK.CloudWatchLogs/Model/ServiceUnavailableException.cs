using Amazon.Runtime.Internal;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The service cannot answer now.</summary>
public class ServiceUnavailableException : AmazonCloudWatchLogsException
{
    internal static readonly Fault Fault = new("ServiceUnavailableException", static said => new ServiceUnavailableException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ServiceUnavailableException(string message)
        : base(message)
    {
    }

    private ServiceUnavailableException(ErrorResponse said)
        : base(said)
    {
    }
}
