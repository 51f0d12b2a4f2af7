using Amazon.Runtime.Internal;

namespace Amazon.Scheduler.Model;

/// <summary>There is no such resource.</summary>
public class ResourceNotFoundException : AmazonSchedulerException
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
