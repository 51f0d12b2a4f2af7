namespace Amazon.ECS.Model;

/// <summary>What is asked of <c>DescribeClustersAsync</c>.</summary>
public class DescribeClustersRequest : AmazonECSRequest, IShape
{
    /// <value>The clusters.</value>
    public List<string>? Clusters { get; set; }

    /// <value>What else is told, such as tags.</value>
    public List<string>? Include { get; set; }

    void IShape.Walk(Walker walk)
    {
        Clusters = walk.Texts("clusters", Clusters);
        Include = walk.Texts("include", Include);
    }
}
