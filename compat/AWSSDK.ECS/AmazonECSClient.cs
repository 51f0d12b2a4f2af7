using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.ECS.Model;

namespace Amazon.ECS;

/// <summary>Speaks with ECS.</summary>
public class AmazonECSClient : AmazonServiceClient, IAmazonECS
{
    private static readonly Wire Wire = new JsonWire("Amazon.ECS", "2014-11-13", "AmazonEC2ContainerServiceV20141113", static said => new AmazonECSException(said));

    /// <summary>With the credentials and the region that the environment has.</summary>
    public AmazonECSClient()
        : base(new AmazonECSConfig())
    {
    }

    /// <summary>With the credentials that the environment has.</summary>
    /// <param name="region">The region.</param>
    public AmazonECSClient(RegionEndpoint region)
        : base(new AmazonECSConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With the credentials that the environment has.</summary>
    /// <param name="config">How it is reached.</param>
    public AmazonECSClient(AmazonECSConfig config)
        : base(config)
    {
    }

    /// <summary>With credentials of one's own.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="region">The region.</param>
    public AmazonECSClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonECSConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With credentials of one's own.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="clientConfig">How it is reached.</param>
    public AmazonECSClient(AWSCredentials credentials, AmazonECSConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata { get; } = new ServiceMetadata(AmazonECSConfig.ServiceId);

    /// <inheritdoc/>
    public virtual Task<DescribeServicesResponse> DescribeServicesAsync(DescribeServicesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeServicesResponse>(request, Wire.Call<DescribeServicesResponse>(AccessDeniedException.Fault, ClientException.Fault, ClusterNotFoundException.Fault, InvalidParameterException.Fault, ServerException.Fault), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeTasksResponse> DescribeTasksAsync(DescribeTasksRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeTasksResponse>(request, Wire.Call<DescribeTasksResponse>(AccessDeniedException.Fault, ClientException.Fault, ClusterNotFoundException.Fault, InvalidParameterException.Fault, ServerException.Fault), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListTasksResponse> ListTasksAsync(ListTasksRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListTasksResponse>(request, Wire.Call<ListTasksResponse>(AccessDeniedException.Fault, ClientException.Fault, ClusterNotFoundException.Fault, InvalidParameterException.Fault, ServerException.Fault, ServiceNotFoundException.Fault), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<RegisterTaskDefinitionResponse> RegisterTaskDefinitionAsync(RegisterTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<RegisterTaskDefinitionResponse>(request, Wire.Call<RegisterTaskDefinitionResponse>(AccessDeniedException.Fault, ClientException.Fault, InvalidParameterException.Fault, LimitExceededException.Fault, ServerException.Fault), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<RunTaskResponse> RunTaskAsync(RunTaskRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<RunTaskResponse>(request, Wire.Call<RunTaskResponse>(AccessDeniedException.Fault, BlockedException.Fault, ClientException.Fault, ClusterNotFoundException.Fault, ConflictException.Fault, InvalidParameterException.Fault, PlatformTaskDefinitionIncompatibilityException.Fault, PlatformUnknownException.Fault, ServerException.Fault, UnsupportedFeatureException.Fault), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<StopTaskResponse> StopTaskAsync(StopTaskRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<StopTaskResponse>(request, Wire.Call<StopTaskResponse>(AccessDeniedException.Fault, ClientException.Fault, ClusterNotFoundException.Fault, InvalidParameterException.Fault, ServerException.Fault), cancellationToken);

    /// <inheritdoc/>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonECSConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials credentials, ClientConfig clientConfig) =>
        new AmazonECSClient(credentials, (AmazonECSConfig)clientConfig);

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => Pipeline.Complete(pipeline);
}
