using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.ResourceGroupsTaggingAPI.Model;

namespace Amazon.ResourceGroupsTaggingAPI;

/// <summary>Speaks with the Resource Groups Tagging API.</summary>
public class AmazonResourceGroupsTaggingAPIClient : AmazonServiceClient, IAmazonResourceGroupsTaggingAPI
{
    private static readonly Wire Wire = new JsonWire("Amazon.ResourceGroupsTaggingAPI", "2017-01-26", "ResourceGroupsTaggingAPI_20170126", static said => new AmazonResourceGroupsTaggingAPIException(said));

    /// <summary>With the credentials and the region that the environment has.</summary>
    public AmazonResourceGroupsTaggingAPIClient()
        : base(new AmazonResourceGroupsTaggingAPIConfig())
    {
    }

    /// <summary>With the credentials that the environment has.</summary>
    /// <param name="region">The region.</param>
    public AmazonResourceGroupsTaggingAPIClient(RegionEndpoint region)
        : base(new AmazonResourceGroupsTaggingAPIConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With the credentials that the environment has.</summary>
    /// <param name="config">How it is reached.</param>
    public AmazonResourceGroupsTaggingAPIClient(AmazonResourceGroupsTaggingAPIConfig config)
        : base(config)
    {
    }

    /// <summary>With credentials of one's own.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="region">The region.</param>
    public AmazonResourceGroupsTaggingAPIClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonResourceGroupsTaggingAPIConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With credentials of one's own.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="clientConfig">How it is reached.</param>
    public AmazonResourceGroupsTaggingAPIClient(AWSCredentials credentials, AmazonResourceGroupsTaggingAPIConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata { get; } = new ServiceMetadata(AmazonResourceGroupsTaggingAPIConfig.ServiceId);

    /// <inheritdoc/>
    public virtual Task<GetResourcesResponse> GetResourcesAsync(GetResourcesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetResourcesResponse>(request, Wire.Call<GetResourcesResponse>(InternalServiceException.Fault, InvalidParameterException.Fault, PaginationTokenExpiredException.Fault, ThrottledException.Fault), cancellationToken);

    /// <inheritdoc/>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonResourceGroupsTaggingAPIConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials credentials, ClientConfig clientConfig) =>
        new AmazonResourceGroupsTaggingAPIClient(credentials, (AmazonResourceGroupsTaggingAPIConfig)clientConfig);

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => Pipeline.Complete(pipeline);
}
