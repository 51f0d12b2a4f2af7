using Amazon.Runtime.Internal;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>There is no such rule.</summary>
public class RuleNotFoundException : AmazonElasticLoadBalancingV2Exception
{
    internal static readonly Fault Fault = new("RuleNotFound", static said => new RuleNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public RuleNotFoundException(string message)
        : base(message)
    {
    }

    private RuleNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
