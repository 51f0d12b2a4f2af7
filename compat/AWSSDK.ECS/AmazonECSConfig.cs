using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.ECS;

/// <summary>How ECS is reached.</summary>
public class AmazonECSConfig : ClientConfig
{
    /// <summary>As variables and profiles say.</summary>
    public AmazonECSConfig()
        : base(Defaults.Provider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "ecs";
        EndpointProvider = new EndpointRule("ecs");
    }

    /// <value>Its id, as variables and profiles name it.</value>
    public static new string ServiceId => "ECS";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "ecs";

    /// <inheritdoc/>
    public override string ServiceVersion => "2014-11-13";

    /// <inheritdoc/>
    public override string UserAgent { get; } = Amazon.Util.Internal.InternalSDKUtils.BuildUserAgentString(ServiceId, "4.0");

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointFinder.Find(this, "Amazon.ECS", parameters);
}
