namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What is asked of <c>DescribeRulesAsync</c>.</summary>
public class DescribeRulesRequest : AmazonElasticLoadBalancingV2Request, IShape
{
    /// <value>The ARN of the listener.</value>
    public string? ListenerArn { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? Marker { get; set; }

    void IShape.Walk(Walker walk)
    {
        ListenerArn = walk.Text("ListenerArn", ListenerArn);
        Marker = walk.Text("Marker", Marker);
    }
}
