using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <c>DescribeTargetGroupsAsync</c> answers.</summary>
public class DescribeTargetGroupsResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Where the next page begins; null on the last.</value>
    public string? NextMarker { get; set; }

    /// <value>The target groups.</value>
    public List<TargetGroup>? TargetGroups { get; set; }

    void IShape.Walk(Walker walk)
    {
        NextMarker = walk.Text("NextMarker", NextMarker);
        TargetGroups = walk.Shapes("TargetGroups", TargetGroups);
    }
}
