using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Scheduler;
using Amazon.Scheduler.Model;

namespace Shunt.Aws.Tests.Simulated;

/// <summary>EventBridge Scheduler. Nothing fires by itself.</summary>
/// <param name="mortality">Kills whoever acts.</param>
/// <param name="weather">Has calls fail.</param>
internal sealed class SimulatedSchedules(Mortality mortality, Weather weather) : IAmazonScheduler
{
    private readonly SortedDictionary<string, CreateScheduleRequest> _schedules = new(StringComparer.Ordinal);

    public IClientConfig Config => throw new NotSupportedException();

    /// <value>The schedules there are, by name.</value>
    public IEnumerable<string> Names => _schedules.Keys;

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => throw new NotSupportedException();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => throw new NotSupportedException();

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => throw new NotSupportedException();

    public Task<CreateScheduleResponse> CreateScheduleAsync(CreateScheduleRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(weather.Do("Scheduler CreateSchedule", () => mortality.Do($"schedule {request.Name}", () => _schedules.TryAdd(request.Name!, request) ? new CreateScheduleResponse() : throw new ConflictException("Schedule exists"))));

    public Task<DeleteScheduleResponse> DeleteScheduleAsync(DeleteScheduleRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(weather.Do("Scheduler DeleteSchedule", () => mortality.Do($"unschedule {request.Name}", () => _schedules.Remove(request.Name!) ? new DeleteScheduleResponse() : throw new ResourceNotFoundException("Schedule does not exist"))));

    public Task<GetScheduleResponse> GetScheduleAsync(GetScheduleRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GetScheduleResponse { ScheduleExpression = (_schedules.GetValueOrDefault(request.Name!) ?? throw new ResourceNotFoundException("Schedule does not exist")).ScheduleExpression });

    public void Dispose()
    {
    }
}
