using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.RDS;

/// <summary>How RDS is reached.</summary>
public class AmazonRDSConfig : ClientConfig
{
    /// <summary>As variables and profiles say.</summary>
    public AmazonRDSConfig()
        : base(Defaults.Provider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "rds";
        EndpointProvider = new EndpointRule("rds") { IsPlainInGovCloud = true };
    }

    /// <value>Its id, as variables and profiles name it.</value>
    public static new string ServiceId => "RDS";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "rds";

    /// <inheritdoc/>
    public override string ServiceVersion => "2014-10-31";

    /// <inheritdoc/>
    public override string UserAgent { get; } = Amazon.Util.Internal.InternalSDKUtils.BuildUserAgentString(ServiceId, "4.0");

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointFinder.Find(this, "Amazon.RDS", parameters);
}
