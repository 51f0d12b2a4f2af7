using Amazon.Runtime.Internal;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>There is no such trust store.</summary>
public class TrustStoreNotFoundException : AmazonElasticLoadBalancingV2Exception
{
    internal static readonly Fault Fault = new("TrustStoreNotFound", static said => new TrustStoreNotFoundException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public TrustStoreNotFoundException(string message)
        : base(message)
    {
    }

    private TrustStoreNotFoundException(ErrorResponse said)
        : base(said)
    {
    }
}
