using Amazon.Runtime.Internal;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>There is no such target group.</summary>
public class TargetGroupNotFoundException : AmazonElasticLoadBalancingV2Exception
{
    internal static readonly Fault Fault = new("TargetGroupNotFound", static said => new TargetGroupNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public TargetGroupNotFoundException(string message)
        : base(message)
    {
    }

    private TargetGroupNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
