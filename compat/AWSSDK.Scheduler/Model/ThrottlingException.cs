using Amazon.Runtime.Internal;

namespace Amazon.Scheduler.Model;

/// <summary>The service is asked too often.</summary>
public class ThrottlingException : AmazonSchedulerException
{
    internal static readonly Fault Fault = new("ThrottlingException", static said => new ThrottlingException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ThrottlingException(string message)
        : base(message)
    {
    }

    private ThrottlingException(ErrorResponse said)
        : base(said)
    {
    }
}
