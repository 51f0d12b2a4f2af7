using Amazon.Runtime.Internal;

namespace Amazon.ECS.Model;

/// <summary>The agent that executes commands is not connected.</summary>
public class TargetNotConnectedException : AmazonECSException
{
    internal static readonly Fault Fault = new("TargetNotConnectedException", static said => new TargetNotConnectedException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public TargetNotConnectedException(string message)
        : base(message)
    {
    }

    private TargetNotConnectedException(ErrorResponse said)
        : base(said)
    {
    }
}
