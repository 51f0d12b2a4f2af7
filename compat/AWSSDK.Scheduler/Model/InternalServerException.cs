using Amazon.Runtime.Internal;

namespace Amazon.Scheduler.Model;

/// <summary>The service failed; the request can be repeated.</summary>
public class InternalServerException : AmazonSchedulerException
{
    internal static readonly Fault Fault = new("InternalServerException", static said => new InternalServerException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InternalServerException(string message)
        : base(message)
    {
    }

    private InternalServerException(ErrorResponse said)
        : base(said)
    {
    }
}
