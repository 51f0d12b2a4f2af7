using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.DynamoDBv2.Model;

namespace Amazon.DynamoDBv2;

/// <summary>Speaks with DynamoDB.</summary>
public class AmazonDynamoDBClient : AmazonServiceClient, IAmazonDynamoDB
{
    private static readonly Wire Wire = new JsonWire("Amazon.DynamoDBv2", "2012-08-10", "DynamoDB_20120810", static said => new AmazonDynamoDBException(said), "1.0");

    /// <summary>With the credentials and the region that the environment has.</summary>
    public AmazonDynamoDBClient()
        : base(new AmazonDynamoDBConfig())
    {
    }

    /// <summary>With the credentials that the environment has.</summary>
    /// <param name="region">The region.</param>
    public AmazonDynamoDBClient(RegionEndpoint region)
        : base(new AmazonDynamoDBConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With the credentials that the environment has.</summary>
    /// <param name="config">How it is reached.</param>
    public AmazonDynamoDBClient(AmazonDynamoDBConfig config)
        : base(config)
    {
    }

    /// <summary>With credentials of one's own.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="region">The region.</param>
    public AmazonDynamoDBClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonDynamoDBConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With credentials of one's own.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="clientConfig">How it is reached.</param>
    public AmazonDynamoDBClient(AWSCredentials credentials, AmazonDynamoDBConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata { get; } = new ServiceMetadata(AmazonDynamoDBConfig.ServiceId);

    /// <inheritdoc/>
    public virtual Task<CreateTableResponse> CreateTableAsync(CreateTableRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateTableResponse>(request, Wire.Call<CreateTableResponse>(InternalServerErrorException.Fault, LimitExceededException.Fault), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DescribeTableResponse> DescribeTableAsync(DescribeTableRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeTableResponse>(request, Wire.Call<DescribeTableResponse>(InternalServerErrorException.Fault, ResourceNotFoundException.Fault), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ExecuteTransactionResponse> ExecuteTransactionAsync(ExecuteTransactionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ExecuteTransactionResponse>(request, Wire.Call<ExecuteTransactionResponse>(InternalServerErrorException.Fault, ResourceNotFoundException.Fault, ThrottlingException.Fault), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetItemResponse> GetItemAsync(GetItemRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetItemResponse>(request, Wire.Call<GetItemResponse>(InternalServerErrorException.Fault, ResourceNotFoundException.Fault, ThrottlingException.Fault), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<PutItemResponse> PutItemAsync(PutItemRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<PutItemResponse>(request, Wire.Call<PutItemResponse>(InternalServerErrorException.Fault, ResourceNotFoundException.Fault, ThrottlingException.Fault), cancellationToken);

    /// <inheritdoc/>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonDynamoDBConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials credentials, ClientConfig clientConfig) =>
        new AmazonDynamoDBClient(credentials, (AmazonDynamoDBConfig)clientConfig);

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => Pipeline.Complete(pipeline);
}
