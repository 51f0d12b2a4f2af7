using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class DeploymentRolloutState : ConstantClass
{
    /// <value>On the wire: <c>COMPLETED</c>.</value>
    public static readonly DeploymentRolloutState COMPLETED = new("COMPLETED");

    /// <value>On the wire: <c>FAILED</c>.</value>
    public static readonly DeploymentRolloutState FAILED = new("FAILED");

    /// <value>On the wire: <c>IN_PROGRESS</c>.</value>
    public static readonly DeploymentRolloutState IN_PROGRESS = new("IN_PROGRESS");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public DeploymentRolloutState(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static DeploymentRolloutState FindValue(string value) => FindValue<DeploymentRolloutState>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator DeploymentRolloutState(string value) => FindValue(value);
}
