using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>How Elastic Load Balancing is reached.</summary>
public class AmazonElasticLoadBalancingV2Config : ClientConfig
{
    /// <summary>As variables and profiles say.</summary>
    public AmazonElasticLoadBalancingV2Config()
        : base(Defaults.Provider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "elasticloadbalancing";
        EndpointProvider = new EndpointRule("elasticloadbalancing") { IsPlainInGovCloud = true };
    }

    /// <value>Its id, as variables and profiles name it.</value>
    public static new string ServiceId => "Elastic Load Balancing v2";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "elasticloadbalancing";

    /// <inheritdoc/>
    public override string ServiceVersion => "2015-12-01";

    /// <inheritdoc/>
    public override string UserAgent { get; } = Amazon.Util.Internal.InternalSDKUtils.BuildUserAgentString(ServiceId, "4.0");

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointFinder.Find(this, "Amazon.ElasticLoadBalancingV2", parameters);
}
