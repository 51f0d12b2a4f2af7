namespace Amazon.ECS.Model;

/// <summary>What the alarms of a deployment said.</summary>
public class ServiceDeploymentAlarms : IShape
{
    /// <value>The names of alarms.</value>
    public List<string>? AlarmNames { get; set; }

    /// <value>Where it is in its life.</value>
    public ServiceDeploymentRollbackMonitorsStatus? Status { get; set; }

    /// <value>Those of them that went off.</value>
    public List<string>? TriggeredAlarmNames { get; set; }

    void IShape.Walk(Walker walk)
    {
        AlarmNames = walk.Texts("alarmNames", AlarmNames);
        Status = walk.Constant("status", Status, ServiceDeploymentRollbackMonitorsStatus.FindValue);
        TriggeredAlarmNames = walk.Texts("triggeredAlarmNames", TriggeredAlarmNames);
    }
}
