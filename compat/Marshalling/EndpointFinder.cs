using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace Marshalling;

/// <summary>Finds where a request goes: the address that was configured, or the service's in the region.</summary>
internal sealed class EndpointFinder : BaseEndpointResolver
{
    /// <summary>Where a request would go.</summary>
    /// <param name="config">The client's configuration.</param>
    /// <param name="name">What Core calls the service.</param>
    /// <param name="asked">Which request, with another region where one is given.</param>
    public static Endpoint Find(ClientConfig config, string name, ServiceOperationEndpointParameters asked)
    {
        var context = new Amazon.Runtime.Internal.RequestContext(false)
        {
            ClientConfig = config,
            OriginalRequest = asked.Request,
            Request = new DefaultRequest(asked.Request, name) { AlternateEndpoint = asked.AlternateEndpoint },
        };
        return new EndpointFinder().GetEndpoint(new Amazon.Runtime.Internal.ExecutionContext(context, null));
    }

    protected override void ServiceSpecificHandler(IExecutionContext executionContext, EndpointParameters parameters) =>
        InjectHostPrefix(executionContext.RequestContext);

    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        var config = requestContext.ClientConfig;
        return new EndpointParameters
        {
            ["Region"] = Region(config, requestContext.Request.AlternateEndpoint),
            ["UseDualStack"] = config.UseDualstackEndpoint,
            ["UseFIPS"] = config.UseFIPSEndpoint,
            ["Endpoint"] = config.ServiceURL,
        };
    }

    private static string? Region(IClientConfig config, RegionEndpoint? other)
    {
        var region = (other ?? config.RegionEndpoint)?.SystemName;
        if (region is not null || string.IsNullOrEmpty(config.ServiceURL))
            return region;

        return string.IsNullOrEmpty(config.AuthenticationRegion) ? AWSSDKUtils.DetermineRegion(config.ServiceURL) : config.AuthenticationRegion;
    }
}
