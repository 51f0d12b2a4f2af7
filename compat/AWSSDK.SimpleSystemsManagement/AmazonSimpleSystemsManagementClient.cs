using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.SimpleSystemsManagement.Model;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Speaks with Systems Manager.</summary>
public class AmazonSimpleSystemsManagementClient : AmazonServiceClient, IAmazonSimpleSystemsManagement
{
    private static readonly Wire Wire = new JsonWire("Amazon.SimpleSystemsManagement", "2014-11-06", "AmazonSSM", static said => new AmazonSimpleSystemsManagementException(said));

    /// <summary>With the credentials and the region that the environment has.</summary>
    public AmazonSimpleSystemsManagementClient()
        : base(new AmazonSimpleSystemsManagementConfig())
    {
    }

    /// <summary>With the credentials that the environment has.</summary>
    /// <param name="region">The region.</param>
    public AmazonSimpleSystemsManagementClient(RegionEndpoint region)
        : base(new AmazonSimpleSystemsManagementConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With the credentials that the environment has.</summary>
    /// <param name="config">How it is reached.</param>
    public AmazonSimpleSystemsManagementClient(AmazonSimpleSystemsManagementConfig config)
        : base(config)
    {
    }

    /// <summary>With credentials of one's own.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="region">The region.</param>
    public AmazonSimpleSystemsManagementClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSimpleSystemsManagementConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With credentials of one's own.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="clientConfig">How it is reached.</param>
    public AmazonSimpleSystemsManagementClient(AWSCredentials credentials, AmazonSimpleSystemsManagementConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata { get; } = new ServiceMetadata(AmazonSimpleSystemsManagementConfig.ServiceId);

    /// <inheritdoc/>
    public virtual Task<DescribeParametersResponse> DescribeParametersAsync(DescribeParametersRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeParametersResponse>(request, Wire.Call<DescribeParametersResponse>(InternalServerErrorException.Fault, InvalidFilterKeyException.Fault, InvalidFilterOptionException.Fault, InvalidFilterValueException.Fault, InvalidNextTokenException.Fault), cancellationToken);

    /// <inheritdoc/>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSimpleSystemsManagementConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials credentials, ClientConfig clientConfig) =>
        new AmazonSimpleSystemsManagementClient(credentials, (AmazonSimpleSystemsManagementConfig)clientConfig);

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => Pipeline.Complete(pipeline);
}
