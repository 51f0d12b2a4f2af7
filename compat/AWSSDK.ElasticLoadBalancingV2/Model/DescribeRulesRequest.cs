namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What is asked of <c>DescribeRulesAsync</c>.</summary>
public class DescribeRulesRequest : AmazonElasticLoadBalancingV2Request, IShape
{
    /// <value>The ARN of the listener.</value>
    public string? ListenerArn { get; set; }

    /// <value>Where the page begins; the first one without.</value>
    public string? Marker { get; set; }

    /// <value>How many at most on a page.</value>
    public int? PageSize { get; set; }

    /// <value>The rules.</value>
    public List<string>? RuleArns { get; set; }

    void IShape.Walk(Walker walk)
    {
        ListenerArn = walk.Text("ListenerArn", ListenerArn);
        Marker = walk.Text("Marker", Marker);
        PageSize = walk.Number("PageSize", PageSize);
        RuleArns = walk.Texts("RuleArns", RuleArns);
    }
}
