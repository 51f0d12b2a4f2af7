using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Shunt.Aws.Tests.Simulated;

/// <summary>ECS, whose services are as well as the stacks that they are in.</summary>
/// <param name="cloud">The stacks.</param>
internal sealed class SimulatedServices(SimulatedCloudFormation cloud) : IAmazonECS
{
    public IClientConfig Config => throw new NotSupportedException();

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => throw new NotSupportedException();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => throw new NotSupportedException();

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => throw new NotSupportedException();

    public Task<DescribeServicesResponse> DescribeServicesAsync(DescribeServicesRequest request, CancellationToken cancellationToken = default) => System.Threading.Tasks.Task.FromResult(new DescribeServicesResponse
    {
        Services = [.. request.Services!.Select(cloud.Find).OfType<SimulatedStack>().Where(stack => stack.InEffect.Length > 0).Select(Service)],
    });

    /// <value>The tasks that were started by themselves, oldest first.</value>
    public List<SimulatedTask> Tasks { get; } = [];

    /// <value>The definitions that were registered, oldest first.</value>
    public List<RegisterTaskDefinitionRequest> Definitions { get; } = [];

    /// <value>How the tasks were asked for, oldest first.</value>
    public List<RunTaskRequest> Runs { get; } = [];

    /// <value>What a task that is started from here on does.</value>
    public Func<SimulatedTask> Starts { get; set; } = () => new SimulatedTask();

    public Task<ListTasksResponse> ListTasksAsync(ListTasksRequest request, CancellationToken cancellationToken = default) => System.Threading.Tasks.Task.FromResult(new ListTasksResponse
    {
        TaskArns = [.. Tasks.Where(task => request.StartedBy is not null && task.StartedBy == request.StartedBy && task.IsRunning).Select(task => task.Arn)],
    });

    public Task<RegisterTaskDefinitionResponse> RegisterTaskDefinitionAsync(RegisterTaskDefinitionRequest request, CancellationToken cancellationToken = default)
    {
        Definitions.Add(request);
        return System.Threading.Tasks.Task.FromResult(new RegisterTaskDefinitionResponse { TaskDefinition = new TaskDefinition { TaskDefinitionArn = $"{request.Family}:{Definitions.Count}" } });
    }

    public Task<RunTaskResponse> RunTaskAsync(RunTaskRequest request, CancellationToken cancellationToken = default)
    {
        Runs.Add(request);
        var task = Starts();
        (task.Arn, task.StartedBy) = ($"arn:aws:ecs:eu-west-1:1:task/shop-prod/{Tasks.Count}", request.StartedBy!);
        Tasks.Add(task);
        return System.Threading.Tasks.Task.FromResult(new RunTaskResponse { Tasks = [task.Told()] });
    }

    public Task<DescribeTasksResponse> DescribeTasksAsync(DescribeTasksRequest request, CancellationToken cancellationToken = default)
    {
        var asked = Tasks.Where(task => request.Tasks!.Contains(task.Arn)).ToList();
        foreach (var task in asked)
            task.Looks--;
        return System.Threading.Tasks.Task.FromResult(new DescribeTasksResponse { Tasks = [.. asked.Select(task => task.Told())] });
    }

    public Task<StopTaskResponse> StopTaskAsync(StopTaskRequest request, CancellationToken cancellationToken = default)
    {
        Tasks.Single(task => task.Arn == request.Task).Looks = 0;
        return System.Threading.Tasks.Task.FromResult(new StopTaskResponse());
    }

    public void Dispose()
    {
    }

    private static Service Service(SimulatedStack stack) => new()
    {
        ServiceName = stack.Name,
        Status = "ACTIVE",
        DesiredCount = 1,
        RunningCount = 1,
        Deployments = [new Deployment { Id = "ecs-svc/1", Status = "PRIMARY", TaskDefinition = $"app:{stack.Name[^12..]}", RolloutState = DeploymentRolloutState.COMPLETED, RunningCount = 1 }],
    };
}
