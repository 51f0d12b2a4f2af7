using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.ResourceGroupsTaggingAPI;

/// <summary>How the Resource Groups Tagging API is reached.</summary>
public class AmazonResourceGroupsTaggingAPIConfig : ClientConfig
{
    /// <summary>As variables and profiles say.</summary>
    public AmazonResourceGroupsTaggingAPIConfig()
        : base(Defaults.Provider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "tagging";
        EndpointProvider = new EndpointRule("tagging");
    }

    /// <value>Its id, as variables and profiles name it.</value>
    public static new string ServiceId => "Resource Groups Tagging API";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "tagging";

    /// <inheritdoc/>
    public override string ServiceVersion => "2017-01-26";

    /// <inheritdoc/>
    public override string UserAgent { get; } = Amazon.Util.Internal.InternalSDKUtils.BuildUserAgentString(ServiceId, "4.0");

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointFinder.Find(this, "Amazon.ResourceGroupsTaggingAPI", parameters);
}
