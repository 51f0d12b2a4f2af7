using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <c>DescribeLoadBalancersAsync</c> answers.</summary>
public class DescribeLoadBalancersResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The load balancers.</value>
    public List<LoadBalancer>? LoadBalancers { get; set; }

    /// <value>Where the next page begins; null on the last.</value>
    public string? NextMarker { get; set; }

    void IShape.Walk(Walker walk)
    {
        LoadBalancers = walk.Shapes("LoadBalancers", LoadBalancers);
        NextMarker = walk.Text("NextMarker", NextMarker);
    }
}
