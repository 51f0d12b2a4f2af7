using Amazon.Runtime.Internal;

namespace Amazon.ECS.Model;

/// <summary>There is no such cluster.</summary>
public class ClusterNotFoundException : AmazonECSException
{
    internal static readonly Fault Fault = new("ClusterNotFoundException", static said => new ClusterNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ClusterNotFoundException(string message)
        : base(message)
    {
    }

    private ClusterNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
