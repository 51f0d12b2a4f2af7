using Amazon.Runtime.Internal;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The health of the targets is not known at the moment.</summary>
public class HealthUnavailableException : AmazonElasticLoadBalancingV2Exception
{
    internal static readonly Fault Fault = new("HealthUnavailable", static said => new HealthUnavailableException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public HealthUnavailableException(string message)
        : base(message)
    {
    }

    private HealthUnavailableException(ErrorResponse said)
        : base(said)
    {
    }
}
