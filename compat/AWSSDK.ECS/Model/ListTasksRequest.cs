namespace Amazon.ECS.Model;

/// <summary>What is asked of <c>ListTasksAsync</c>.</summary>
public class ListTasksRequest : AmazonECSRequest, IShape
{
    /// <value>The cluster: its name or its ARN; the account's default one without.</value>
    public string? Cluster { get; set; }

    /// <value>Where it should be in its life.</value>
    public DesiredStatus? DesiredStatus { get; set; }

    /// <value>The family's name.</value>
    public string? Family { get; set; }

    /// <value>What runs the tasks.</value>
    public LaunchType? LaunchType { get; set; }

    /// <value>How many at most on a page.</value>
    public int? MaxResults { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? NextToken { get; set; }

    /// <value>The name of the service.</value>
    public string? ServiceName { get; set; }

    /// <value>Who started it.</value>
    public string? StartedBy { get; set; }

    void IShape.Walk(Walker walk)
    {
        Cluster = walk.Text("cluster", Cluster);
        DesiredStatus = walk.Constant("desiredStatus", DesiredStatus, DesiredStatus.FindValue);
        Family = walk.Text("family", Family);
        LaunchType = walk.Constant("launchType", LaunchType, LaunchType.FindValue);
        MaxResults = walk.Number("maxResults", MaxResults);
        NextToken = walk.Text("nextToken", NextToken);
        ServiceName = walk.Text("serviceName", ServiceName);
        StartedBy = walk.Text("startedBy", StartedBy);
    }
}
