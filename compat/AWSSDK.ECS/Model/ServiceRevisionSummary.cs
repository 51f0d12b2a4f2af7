namespace Amazon.ECS.Model;

/// <summary>How many tasks a revision of a service has.</summary>
public class ServiceRevisionSummary : IShape
{
    /// <value>Its ARN.</value>
    public string? Arn { get; set; }

    /// <value>How many tasks are starting.</value>
    public int? PendingTaskCount { get; set; }

    /// <value>How many tasks there should be.</value>
    public int? RequestedTaskCount { get; set; }

    /// <value>How many tasks run.</value>
    public int? RunningTaskCount { get; set; }

    void IShape.Walk(Walker walk)
    {
        Arn = walk.Text("arn", Arn);
        PendingTaskCount = walk.Number("pendingTaskCount", PendingTaskCount);
        RequestedTaskCount = walk.Number("requestedTaskCount", RequestedTaskCount);
        RunningTaskCount = walk.Number("runningTaskCount", RunningTaskCount);
    }
}
