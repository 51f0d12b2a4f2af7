using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.CloudWatchLogs;

/// <summary>How CloudWatch Logs is reached.</summary>
public class AmazonCloudWatchLogsConfig : ClientConfig
{
    /// <summary>As variables and profiles say.</summary>
    public AmazonCloudWatchLogsConfig()
        : base(Defaults.Provider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "logs";
        EndpointProvider = new EndpointRule("logs") { IsPlainInGovCloud = true };
    }

    /// <value>Its id, as variables and profiles name it.</value>
    public static new string ServiceId => "CloudWatch Logs";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "logs";

    /// <inheritdoc/>
    public override string ServiceVersion => "2014-03-28";

    /// <inheritdoc/>
    public override string UserAgent { get; } = Amazon.Util.Internal.InternalSDKUtils.BuildUserAgentString(ServiceId, "4.0");

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointFinder.Find(this, "Amazon.CloudWatchLogs", parameters);
}
