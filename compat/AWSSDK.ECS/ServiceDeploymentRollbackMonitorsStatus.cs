using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Words of ECS; one that is not among them is kept as it is.</summary>
public class ServiceDeploymentRollbackMonitorsStatus : ConstantClass
{
    /// <value>On the wire: <c>TRIGGERED</c>.</value>
    public static readonly ServiceDeploymentRollbackMonitorsStatus TRIGGERED = new("TRIGGERED");

    /// <value>On the wire: <c>MONITORING</c>.</value>
    public static readonly ServiceDeploymentRollbackMonitorsStatus MONITORING = new("MONITORING");

    /// <value>On the wire: <c>MONITORING_COMPLETE</c>.</value>
    public static readonly ServiceDeploymentRollbackMonitorsStatus MONITORING_COMPLETE = new("MONITORING_COMPLETE");

    /// <value>On the wire: <c>DISABLED</c>.</value>
    public static readonly ServiceDeploymentRollbackMonitorsStatus DISABLED = new("DISABLED");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public ServiceDeploymentRollbackMonitorsStatus(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static ServiceDeploymentRollbackMonitorsStatus FindValue(string value) => FindValue<ServiceDeploymentRollbackMonitorsStatus>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator ServiceDeploymentRollbackMonitorsStatus(string value) => FindValue(value);
}
