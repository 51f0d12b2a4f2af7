using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <c>DescribeRulesAsync</c> answers.</summary>
public class DescribeRulesResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Where the next page begins; null on the last.</value>
    public string? NextMarker { get; set; }

    /// <value>The rules.</value>
    public List<Rule>? Rules { get; set; }

    void IShape.Walk(Walker walk)
    {
        NextMarker = walk.Text("NextMarker", NextMarker);
        Rules = walk.Shapes("Rules", Rules);
    }
}
