namespace Amazon.ECS.Model;

/// <summary>What is asked of <c>StopTaskAsync</c>.</summary>
public class StopTaskRequest : AmazonECSRequest, IShape
{
    /// <value>The cluster: its name or its ARN; the account's default one without.</value>
    public string? Cluster { get; set; }

    /// <value>Why.</value>
    public string? Reason { get; set; }

    /// <value>The task: its id or its ARN.</value>
    public string? Task { get; set; }

    void IShape.Walk(Walker walk)
    {
        Cluster = walk.Text("cluster", Cluster);
        Reason = walk.Text("reason", Reason);
        Task = walk.Text("task", Task);
    }
}
