using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.SimpleSystemsManagement;

/// <summary>How Systems Manager is reached.</summary>
public class AmazonSimpleSystemsManagementConfig : ClientConfig
{
    /// <summary>As variables and profiles say.</summary>
    public AmazonSimpleSystemsManagementConfig()
        : base(Defaults.Provider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "ssm";
        EndpointProvider = new EndpointRule("ssm") { IsPlainInGovCloud = true };
    }

    /// <value>Its id, as variables and profiles name it.</value>
    public static new string ServiceId => "SSM";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "ssm";

    /// <inheritdoc/>
    public override string ServiceVersion => "2014-11-06";

    /// <inheritdoc/>
    public override string UserAgent { get; } = Amazon.Util.Internal.InternalSDKUtils.BuildUserAgentString(ServiceId, "4.0");

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointFinder.Find(this, "Amazon.SimpleSystemsManagement", parameters);
}
