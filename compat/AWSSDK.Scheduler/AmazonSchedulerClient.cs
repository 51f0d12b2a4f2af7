using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Scheduler.Model;

namespace Amazon.Scheduler;

/// <summary>Speaks with EventBridge Scheduler.</summary>
public class AmazonSchedulerClient : AmazonServiceClient, IAmazonScheduler
{
    private static readonly Wire Wire = new RestWire(
        "Amazon.Scheduler",
        "2021-06-30",
        static said => new AmazonSchedulerException(said),
        new Dictionary<string, (string Method, string Path)>
        {
            ["CreateSchedule"] = ("POST", "/schedules/{Name}"),
            ["DeleteSchedule"] = ("DELETE", "/schedules/{Name}"),
            ["GetSchedule"] = ("GET", "/schedules/{Name}"),
        });

    /// <summary>With the credentials and the region that the environment has.</summary>
    public AmazonSchedulerClient()
        : base(new AmazonSchedulerConfig())
    {
    }

    /// <summary>With the credentials that the environment has.</summary>
    /// <param name="region">The region.</param>
    public AmazonSchedulerClient(RegionEndpoint region)
        : base(new AmazonSchedulerConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With the credentials that the environment has.</summary>
    /// <param name="config">How it is reached.</param>
    public AmazonSchedulerClient(AmazonSchedulerConfig config)
        : base(config)
    {
    }

    /// <summary>With credentials of one's own.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="region">The region.</param>
    public AmazonSchedulerClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSchedulerConfig { RegionEndpoint = region })
    {
    }

    /// <summary>With credentials of one's own.</summary>
    /// <param name="credentials">Who asks.</param>
    /// <param name="clientConfig">How it is reached.</param>
    public AmazonSchedulerClient(AWSCredentials credentials, AmazonSchedulerConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata { get; } = new ServiceMetadata(AmazonSchedulerConfig.ServiceId);

    /// <inheritdoc/>
    public virtual Task<CreateScheduleResponse> CreateScheduleAsync(CreateScheduleRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<CreateScheduleResponse>(request, Wire.Call<CreateScheduleResponse>(ConflictException.Fault, InternalServerException.Fault, ResourceNotFoundException.Fault, ServiceQuotaExceededException.Fault, ThrottlingException.Fault, ValidationException.Fault), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteScheduleResponse> DeleteScheduleAsync(DeleteScheduleRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteScheduleResponse>(request, Wire.Call<DeleteScheduleResponse>(ConflictException.Fault, InternalServerException.Fault, ResourceNotFoundException.Fault, ThrottlingException.Fault, ValidationException.Fault), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetScheduleResponse> GetScheduleAsync(GetScheduleRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetScheduleResponse>(request, Wire.Call<GetScheduleResponse>(InternalServerException.Fault, ResourceNotFoundException.Fault, ThrottlingException.Fault, ValidationException.Fault), cancellationToken);

    /// <inheritdoc/>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSchedulerConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials credentials, ClientConfig clientConfig) =>
        new AmazonSchedulerClient(credentials, (AmazonSchedulerConfig)clientConfig);

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => Pipeline.Complete(pipeline);
}
