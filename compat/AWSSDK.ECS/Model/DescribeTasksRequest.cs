namespace Amazon.ECS.Model;

/// <summary>What is asked of <c>DescribeTasksAsync</c>.</summary>
public class DescribeTasksRequest : AmazonECSRequest, IShape
{
    /// <value>The cluster: its name or its ARN; the account's default one without.</value>
    public string? Cluster { get; set; }

    /// <value>The tasks, 1 to 100.</value>
    public List<string>? Tasks { get; set; }

    void IShape.Walk(Walker walk)
    {
        Cluster = walk.Text("cluster", Cluster);
        Tasks = walk.Texts("tasks", Tasks);
    }
}
