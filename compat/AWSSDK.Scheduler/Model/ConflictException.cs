using Amazon.Runtime.Internal;

namespace Amazon.Scheduler.Model;

/// <summary>Something else is under way.</summary>
public class ConflictException : AmazonSchedulerException
{
    internal static readonly Fault Fault = new("ConflictException", static said => new ConflictException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ConflictException(string message)
        : base(message)
    {
    }

    private ConflictException(ErrorResponse said)
        : base(said)
    {
    }
}
