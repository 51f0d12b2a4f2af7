using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.CloudFormation;

/// <summary>How CloudFormation is reached.</summary>
public class AmazonCloudFormationConfig : ClientConfig
{
    /// <summary>As variables and profiles say.</summary>
    public AmazonCloudFormationConfig()
        : base(Defaults.Provider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "cloudformation";
        EndpointProvider = new EndpointRule("cloudformation") { IsPlainInGovCloud = true };
    }

    /// <value>Its id, as variables and profiles name it.</value>
    public static new string ServiceId => "CloudFormation";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "cloudformation";

    /// <inheritdoc/>
    public override string ServiceVersion => "2010-05-15";

    /// <inheritdoc/>
    public override string UserAgent { get; } = Amazon.Util.Internal.InternalSDKUtils.BuildUserAgentString(ServiceId, "4.0");

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointFinder.Find(this, "Amazon.CloudFormation", parameters);
}
