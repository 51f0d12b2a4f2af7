namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What is asked of <c>DescribeLoadBalancersAsync</c>.</summary>
public class DescribeLoadBalancersRequest : AmazonElasticLoadBalancingV2Request, IShape
{
    /// <value>The load balancers.</value>
    public List<string>? LoadBalancerArns { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? Marker { get; set; }

    /// <value>The names.</value>
    public List<string>? Names { get; set; }

    /// <value>How many at most on a page.</value>
    public int? PageSize { get; set; }

    void IShape.Walk(Walker walk)
    {
        LoadBalancerArns = walk.Texts("LoadBalancerArns", LoadBalancerArns);
        Marker = walk.Text("Marker", Marker);
        Names = walk.Texts("Names", Names);
        PageSize = walk.Number("PageSize", PageSize);
    }
}
