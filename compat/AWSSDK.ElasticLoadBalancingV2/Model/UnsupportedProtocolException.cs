using Amazon.Runtime.Internal;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The protocol is not supported.</summary>
public class UnsupportedProtocolException : AmazonElasticLoadBalancingV2Exception
{
    internal static readonly Fault Fault = new("UnsupportedProtocol", static said => new UnsupportedProtocolException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public UnsupportedProtocolException(string message)
        : base(message)
    {
    }

    private UnsupportedProtocolException(ErrorResponse said)
        : base(said)
    {
    }
}
