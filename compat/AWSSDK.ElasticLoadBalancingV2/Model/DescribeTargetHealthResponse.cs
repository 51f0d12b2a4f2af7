using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <c>DescribeTargetHealthAsync</c> answers.</summary>
public class DescribeTargetHealthResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The targets.</value>
    public List<TargetHealthDescription>? TargetHealthDescriptions { get; set; }

    void IShape.Walk(Walker walk)
    {
        TargetHealthDescriptions = walk.Shapes("TargetHealthDescriptions", TargetHealthDescriptions);
    }
}
