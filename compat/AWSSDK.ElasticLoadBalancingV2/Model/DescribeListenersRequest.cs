namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What is asked of <c>DescribeListenersAsync</c>.</summary>
public class DescribeListenersRequest : AmazonElasticLoadBalancingV2Request, IShape
{
    /// <value>The listeners.</value>
    public List<string>? ListenerArns { get; set; }

    /// <value>The ARN of the load balancer.</value>
    public string? LoadBalancerArn { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? Marker { get; set; }

    /// <value>How many at most on a page.</value>
    public int? PageSize { get; set; }

    void IShape.Walk(Walker walk)
    {
        ListenerArns = walk.Texts("ListenerArns", ListenerArns);
        LoadBalancerArn = walk.Text("LoadBalancerArn", LoadBalancerArn);
        Marker = walk.Text("Marker", Marker);
        PageSize = walk.Number("PageSize", PageSize);
    }
}
