namespace Amazon.CloudFormation.Model;

/// <summary>What takes an update back: alarms, watched while it runs and for a time after.</summary>
public class RollbackConfiguration : IShape
{
    /// <value>How long the alarms are watched after the update, in minutes; 0 to 180.</value>
    public int? MonitoringTimeInMinutes { get; set; }

    /// <value>The alarms; an empty list takes away those there were.</value>
    public List<RollbackTrigger>? RollbackTriggers { get; set; }

    void IShape.Walk(Walker walk)
    {
        MonitoringTimeInMinutes = walk.Number("MonitoringTimeInMinutes", MonitoringTimeInMinutes);
        RollbackTriggers = walk.Shapes("RollbackTriggers", RollbackTriggers);
    }
}
