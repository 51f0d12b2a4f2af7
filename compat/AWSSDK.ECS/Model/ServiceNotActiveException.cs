using Amazon.Runtime.Internal;

namespace Amazon.ECS.Model;

/// <summary>The service is being deleted, or was.</summary>
public class ServiceNotActiveException : AmazonECSException
{
    internal static readonly Fault Fault = new("ServiceNotActiveException", static said => new ServiceNotActiveException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ServiceNotActiveException(string message)
        : base(message)
    {
    }

    private ServiceNotActiveException(ErrorResponse said)
        : base(said)
    {
    }
}
