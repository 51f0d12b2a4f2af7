using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.SecurityToken.Model;

namespace Amazon.SecurityToken;

/// <summary>Speaks with STS.</summary>
public class AmazonSecurityTokenServiceClient : AmazonServiceClient, IAmazonSecurityTokenService
{
    private static readonly Wire Wire = new QueryWire("Amazon.SecurityToken", "2011-06-15", static said => new AmazonSecurityTokenServiceException(said));

    /// <summary>With the credentials and the region that the environment has.</summary>
    public AmazonSecurityTokenServiceClient()
        : base(new AmazonSecurityTokenServiceConfig())
    {
    }

    /// <summary>With the credentials that the environment has.</summary>
    /// <param name="region">The region.</param>
    public AmazonSecurityTokenServiceClient(RegionEndpoint region)
        : base(new AmazonSecurityTokenServiceConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With the credentials that the environment has.</summary>
    /// <param name="config">How it is reached.</param>
    public AmazonSecurityTokenServiceClient(AmazonSecurityTokenServiceConfig config)
        : base(config)
    {
    }

    /// <summary>With credentials of one's own.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="region">The region.</param>
    public AmazonSecurityTokenServiceClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSecurityTokenServiceConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With credentials of one's own.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="clientConfig">How it is reached.</param>
    public AmazonSecurityTokenServiceClient(AWSCredentials credentials, AmazonSecurityTokenServiceConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata { get; } = new ServiceMetadata(AmazonSecurityTokenServiceConfig.ServiceId);

    /// <inheritdoc/>
    public virtual Task<AssumeRoleResponse> AssumeRoleAsync(AssumeRoleRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<AssumeRoleResponse>(request, Wire.Call<AssumeRoleResponse>(ExpiredTokenException.Fault, MalformedPolicyDocumentException.Fault, PackedPolicyTooLargeException.Fault, RegionDisabledException.Fault), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetCallerIdentityResponse> GetCallerIdentityAsync(GetCallerIdentityRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetCallerIdentityResponse>(request, Wire.Call<GetCallerIdentityResponse>(), cancellationToken);

    /// <inheritdoc/>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSecurityTokenServiceConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials credentials, ClientConfig clientConfig) =>
        new AmazonSecurityTokenServiceClient(credentials, (AmazonSecurityTokenServiceConfig)clientConfig);

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => Pipeline.Complete(pipeline);
}
