namespace Amazon.ECS.Model;

/// <summary>What is asked of <c>ListTasksAsync</c>.</summary>
public class ListTasksRequest : AmazonECSRequest, IShape
{
    /// <value>The cluster: its name or its ARN; the account's default one without.</value>
    public string? Cluster { get; set; }

    /// <value>Where it should be in its life.</value>
    public DesiredStatus? DesiredStatus { get; set; }

    /// <value>The name of the service.</value>
    public string? ServiceName { get; set; }

    /// <value>Who started it.</value>
    public string? StartedBy { get; set; }

    void IShape.Walk(Walker walk)
    {
        Cluster = walk.Text("cluster", Cluster);
        DesiredStatus = walk.Constant("desiredStatus", DesiredStatus, DesiredStatus.FindValue);
        ServiceName = walk.Text("serviceName", ServiceName);
        StartedBy = walk.Text("startedBy", StartedBy);
    }
}
