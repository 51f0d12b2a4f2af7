namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What is asked of <c>DescribeTargetGroupsAsync</c>.</summary>
public class DescribeTargetGroupsRequest : AmazonElasticLoadBalancingV2Request, IShape
{
    /// <value>The ARN of the load balancer.</value>
    public string? LoadBalancerArn { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? Marker { get; set; }

    /// <value>The names.</value>
    public List<string>? Names { get; set; }

    /// <value>How many at most on a page.</value>
    public int? PageSize { get; set; }

    /// <value>The target groups.</value>
    public List<string>? TargetGroupArns { get; set; }

    void IShape.Walk(Walker walk)
    {
        LoadBalancerArn = walk.Text("LoadBalancerArn", LoadBalancerArn);
        Marker = walk.Text("Marker", Marker);
        Names = walk.Texts("Names", Names);
        PageSize = walk.Number("PageSize", PageSize);
        TargetGroupArns = walk.Texts("TargetGroupArns", TargetGroupArns);
    }
}
