namespace Amazon.ECS.Model;

/// <summary>What is asked of <c>DescribeServicesAsync</c>.</summary>
public class DescribeServicesRequest : AmazonECSRequest, IShape
{
    /// <value>The cluster: its name or its ARN; the account's default one without.</value>
    public string? Cluster { get; set; }

    /// <value>The services, 1 to 10.</value>
    public List<string>? Services { get; set; }

    void IShape.Walk(Walker walk)
    {
        Cluster = walk.Text("cluster", Cluster);
        Services = walk.Texts("services", Services);
    }
}
