using Amazon.Runtime.Internal;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>There is no such listener.</summary>
public class ListenerNotFoundException : AmazonElasticLoadBalancingV2Exception
{
    internal static readonly Fault Fault = new("ListenerNotFound", static said => new ListenerNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public ListenerNotFoundException(string message)
        : base(message)
    {
    }

    private ListenerNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
