using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What <c>DescribeListenersAsync</c> answers.</summary>
public class DescribeListenersResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The listeners.</value>
    public List<Listener>? Listeners { get; set; }

    /// <value>Where the next page begins; null on the last.</value>
    public string? NextMarker { get; set; }

    void IShape.Walk(Walker walk)
    {
        Listeners = walk.Shapes("Listeners", Listeners);
        NextMarker = walk.Text("NextMarker", NextMarker);
    }
}
