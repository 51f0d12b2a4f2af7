using Amazon.Runtime.Internal;

namespace Amazon.Scheduler.Model;

/// <summary>A quota is reached.</summary>
public class ServiceQuotaExceededException : AmazonSchedulerException
{
    internal static readonly Fault Fault = new("ServiceQuotaExceededException", static said => new ServiceQuotaExceededException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ServiceQuotaExceededException(string message)
        : base(message)
    {
    }

    private ServiceQuotaExceededException(ErrorResponse said)
        : base(said)
    {
    }
}
