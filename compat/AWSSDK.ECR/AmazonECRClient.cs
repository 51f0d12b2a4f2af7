using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.ECR.Model;

namespace Amazon.ECR;

/// <summary>Speaks with ECR.</summary>
public class AmazonECRClient : AmazonServiceClient, IAmazonECR
{
    private static readonly Wire Wire = new JsonWire("Amazon.ECR", "2015-09-21", "AmazonEC2ContainerRegistry_V20150921", static said => new AmazonECRException(said));

    /// <summary>With the credentials and the region that the environment has.</summary>
    public AmazonECRClient()
        : base(new AmazonECRConfig())
    {
    }

    /// <summary>With the credentials that the environment has.</summary>
    /// <param name="region">The region.</param>
    public AmazonECRClient(RegionEndpoint region)
        : base(new AmazonECRConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With the credentials that the environment has.</summary>
    /// <param name="config">How it is reached.</param>
    public AmazonECRClient(AmazonECRConfig config)
        : base(config)
    {
    }

    /// <summary>With credentials of one's own.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="region">The region.</param>
    public AmazonECRClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonECRConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With credentials of one's own.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="clientConfig">How it is reached.</param>
    public AmazonECRClient(AWSCredentials credentials, AmazonECRConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata { get; } = new ServiceMetadata(AmazonECRConfig.ServiceId);

    /// <inheritdoc/>
    public virtual Task<DescribeImageScanFindingsResponse> DescribeImageScanFindingsAsync(DescribeImageScanFindingsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeImageScanFindingsResponse>(request, Wire.Call<DescribeImageScanFindingsResponse>(ImageNotFoundException.Fault, InvalidParameterException.Fault, RepositoryNotFoundException.Fault, ScanNotFoundException.Fault, ServerException.Fault, ValidationException.Fault), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeRepositoriesResponse> DescribeRepositoriesAsync(DescribeRepositoriesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeRepositoriesResponse>(request, Wire.Call<DescribeRepositoriesResponse>(InvalidParameterException.Fault, RepositoryNotFoundException.Fault, ServerException.Fault), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetAuthorizationTokenResponse> GetAuthorizationTokenAsync(GetAuthorizationTokenRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetAuthorizationTokenResponse>(request, Wire.Call<GetAuthorizationTokenResponse>(InvalidParameterException.Fault, ServerException.Fault), cancellationToken);

    /// <inheritdoc/>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonECRConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials credentials, ClientConfig clientConfig) =>
        new AmazonECRClient(credentials, (AmazonECRConfig)clientConfig);

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => Pipeline.Complete(pipeline);
}
