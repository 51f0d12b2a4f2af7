using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class ServiceDeploymentStatus : ConstantClass
{
    /// <value>On the wire: <c>PENDING</c>.</value>
    public static readonly ServiceDeploymentStatus PENDING = new("PENDING");

    /// <value>On the wire: <c>SUCCESSFUL</c>.</value>
    public static readonly ServiceDeploymentStatus SUCCESSFUL = new("SUCCESSFUL");

    /// <value>On the wire: <c>STOPPED</c>.</value>
    public static readonly ServiceDeploymentStatus STOPPED = new("STOPPED");

    /// <value>On the wire: <c>STOP_REQUESTED</c>.</value>
    public static readonly ServiceDeploymentStatus STOP_REQUESTED = new("STOP_REQUESTED");

    /// <value>On the wire: <c>IN_PROGRESS</c>.</value>
    public static readonly ServiceDeploymentStatus IN_PROGRESS = new("IN_PROGRESS");

    /// <value>On the wire: <c>ROLLBACK_REQUESTED</c>.</value>
    public static readonly ServiceDeploymentStatus ROLLBACK_REQUESTED = new("ROLLBACK_REQUESTED");

    /// <value>On the wire: <c>ROLLBACK_IN_PROGRESS</c>.</value>
    public static readonly ServiceDeploymentStatus ROLLBACK_IN_PROGRESS = new("ROLLBACK_IN_PROGRESS");

    /// <value>On the wire: <c>ROLLBACK_SUCCESSFUL</c>.</value>
    public static readonly ServiceDeploymentStatus ROLLBACK_SUCCESSFUL = new("ROLLBACK_SUCCESSFUL");

    /// <value>On the wire: <c>ROLLBACK_FAILED</c>.</value>
    public static readonly ServiceDeploymentStatus ROLLBACK_FAILED = new("ROLLBACK_FAILED");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ServiceDeploymentStatus(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ServiceDeploymentStatus FindValue(string value) => FindValue<ServiceDeploymentStatus>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ServiceDeploymentStatus(string value) => FindValue(value);
}
