using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.SecurityToken;

/// <summary>How STS is reached.</summary>
public class AmazonSecurityTokenServiceConfig : ClientConfig
{
    /// <summary>As variables and profiles say.</summary>
    public AmazonSecurityTokenServiceConfig()
        : base(Defaults.Provider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "sts";
        EndpointProvider = new EndpointRule("sts");
    }

    /// <value>Its id, as variables and profiles name it.</value>
    public static new string ServiceId => "STS";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "sts";

    /// <inheritdoc/>
    public override string ServiceVersion => "2011-06-15";

    /// <inheritdoc/>
    public override string UserAgent { get; } = Amazon.Util.Internal.InternalSDKUtils.BuildUserAgentString(ServiceId, "4.0");

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointFinder.Find(this, "Amazon.SecurityToken", parameters);
}
