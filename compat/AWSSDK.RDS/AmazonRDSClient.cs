using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.RDS.Model;

namespace Amazon.RDS;

/// <summary>Speaks with RDS.</summary>
public class AmazonRDSClient : AmazonServiceClient, IAmazonRDS
{
    private static readonly Wire Wire = new QueryWire("Amazon.RDS", "2014-10-31", static said => new AmazonRDSException(said));

    /// <summary>With the credentials and the region that the environment has.</summary>
    public AmazonRDSClient()
        : base(new AmazonRDSConfig())
    {
    }

    /// <summary>With the credentials that the environment has.</summary>
    /// <param name="region">The region.</param>
    public AmazonRDSClient(RegionEndpoint region)
        : base(new AmazonRDSConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With the credentials that the environment has.</summary>
    /// <param name="config">How it is reached.</param>
    public AmazonRDSClient(AmazonRDSConfig config)
        : base(config)
    {
    }

    /// <summary>With credentials of one's own.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="region">The region.</param>
    public AmazonRDSClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonRDSConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With credentials of one's own.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="clientConfig">How it is reached.</param>
    public AmazonRDSClient(AWSCredentials credentials, AmazonRDSConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata { get; } = new ServiceMetadata(AmazonRDSConfig.ServiceId);

    /// <inheritdoc/>
    public virtual Task<CreateDBClusterSnapshotResponse> CreateDBClusterSnapshotAsync(CreateDBClusterSnapshotRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateDBClusterSnapshotResponse>(request, Wire.Call<CreateDBClusterSnapshotResponse>(DBClusterNotFoundException.Fault, DBClusterSnapshotAlreadyExistsException.Fault, InvalidDBClusterSnapshotStateException.Fault, InvalidDBClusterStateException.Fault, SnapshotQuotaExceededException.Fault), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeDBClusterSnapshotsResponse> DescribeDBClusterSnapshotsAsync(DescribeDBClusterSnapshotsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeDBClusterSnapshotsResponse>(request, Wire.Call<DescribeDBClusterSnapshotsResponse>(DBClusterSnapshotNotFoundException.Fault), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeDBClustersResponse> DescribeDBClustersAsync(DescribeDBClustersRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeDBClustersResponse>(request, Wire.Call<DescribeDBClustersResponse>(DBClusterNotFoundException.Fault), cancellationToken);

    /// <inheritdoc/>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonRDSConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials credentials, ClientConfig clientConfig) =>
        new AmazonRDSClient(credentials, (AmazonRDSConfig)clientConfig);

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => Pipeline.Complete(pipeline);
}
