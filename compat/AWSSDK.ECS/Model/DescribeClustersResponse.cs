using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What <c>DescribeClustersAsync</c> answers.</summary>
public class DescribeClustersResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The clusters.</value>
    public List<Cluster>? Clusters { get; set; }

    /// <value>What could not be told or done.</value>
    public List<Failure>? Failures { get; set; }

    void IShape.Walk(Walker walk)
    {
        Clusters = walk.Shapes("clusters", Clusters);
        Failures = walk.Shapes("failures", Failures);
    }
}
