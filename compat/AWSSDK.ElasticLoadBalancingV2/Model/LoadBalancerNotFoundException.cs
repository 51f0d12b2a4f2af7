using Amazon.Runtime.Internal;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>There is no such load balancer.</summary>
public class LoadBalancerNotFoundException : AmazonElasticLoadBalancingV2Exception
{
    internal static readonly Fault Fault = new("LoadBalancerNotFound", static said => new LoadBalancerNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public LoadBalancerNotFoundException(string message)
        : base(message)
    {
    }

    private LoadBalancerNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
