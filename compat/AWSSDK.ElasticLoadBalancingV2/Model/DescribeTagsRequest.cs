namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What is asked of <c>DescribeTagsAsync</c>.</summary>
public class DescribeTagsRequest : AmazonElasticLoadBalancingV2Request, IShape
{
    /// <value>The resources: ARNs.</value>
    public List<string>? ResourceArns { get; set; }

    void IShape.Walk(Walker walk)
    {
        ResourceArns = walk.Texts("ResourceArns", ResourceArns);
    }
}
