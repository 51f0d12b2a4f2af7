using Amazon.Runtime.Internal;

namespace Amazon.ECS.Model;

/// <summary>There is no such service.</summary>
public class ServiceNotFoundException : AmazonECSException
{
    internal static readonly Fault Fault = new("ServiceNotFoundException", static said => new ServiceNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ServiceNotFoundException(string message)
        : base(message)
    {
    }

    private ServiceNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
