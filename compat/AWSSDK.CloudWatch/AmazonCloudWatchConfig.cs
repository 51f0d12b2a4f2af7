using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.CloudWatch;

/// <summary>How CloudWatch is reached.</summary>
public class AmazonCloudWatchConfig : ClientConfig
{
    /// <summary>As variables and profiles say.</summary>
    public AmazonCloudWatchConfig()
        : base(Defaults.Provider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "monitoring";
        EndpointProvider = new EndpointRule("monitoring") { IsPlainInGovCloud = true, IsPlainInGovCloudDualStack = true };
    }

    /// <value>Its id, as variables and profiles name it.</value>
    public static new string ServiceId => "CloudWatch";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "monitoring";

    /// <inheritdoc/>
    public override string ServiceVersion => "2010-08-01";

    /// <inheritdoc/>
    public override string UserAgent { get; } = Amazon.Util.Internal.InternalSDKUtils.BuildUserAgentString(ServiceId, "4.0");

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointFinder.Find(this, "Amazon.CloudWatch", parameters);
}
