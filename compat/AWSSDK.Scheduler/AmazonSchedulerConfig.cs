using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.Scheduler;

/// <summary>How EventBridge Scheduler is reached.</summary>
public class AmazonSchedulerConfig : ClientConfig
{
    /// <summary>As variables and profiles say.</summary>
    public AmazonSchedulerConfig()
        : base(Defaults.Provider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "scheduler";
        EndpointProvider = new EndpointRule("scheduler");
    }

    /// <value>Its id, as variables and profiles name it.</value>
    public static new string ServiceId => "Scheduler";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "scheduler";

    /// <inheritdoc/>
    public override string ServiceVersion => "2021-06-30";

    /// <inheritdoc/>
    public override string UserAgent { get; } = Amazon.Util.Internal.InternalSDKUtils.BuildUserAgentString(ServiceId, "4.0");

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointFinder.Find(this, "Amazon.Scheduler", parameters);
}
