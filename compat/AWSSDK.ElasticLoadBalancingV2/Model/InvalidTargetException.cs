using Amazon.Runtime.Internal;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The target is not in the group, or not where it could be.</summary>
public class InvalidTargetException : AmazonElasticLoadBalancingV2Exception
{
    internal static readonly Fault Fault = new("InvalidTarget", static said => new InvalidTargetException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public InvalidTargetException(string message)
        : base(message)
    {
    }

    private InvalidTargetException(ErrorResponse said)
        : base(said)
    {
    }
}
