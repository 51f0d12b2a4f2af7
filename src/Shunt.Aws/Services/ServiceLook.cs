using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;

namespace Shunt.Aws.Services;

/// <summary>Looks at a release's service: its deployments, how the load balancer finds its tasks, and why those that stopped did.</summary>
/// <param name="services">ECS.</param>
/// <param name="balancers">The load balancers.</param>
/// <param name="cluster">The cluster.</param>
internal sealed class ServiceLook(IAmazonECS services, IAmazonElasticLoadBalancingV2 balancers, string cluster)
{
    // DescribeServices takes no more at once.
    private const int AtOnce = 10;
    private const int Reasons = 3;

    /// <summary>How many tasks of each service run, by the services' names. One that is not there is absent.</summary>
    /// <param name="names">The services.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var found = new Dictionary<string, int>();
        foreach (var some in names.Chunk(AtOnce))
        {
            foreach (var service in await DescribeAsync(some, cancellation).ConfigureAwait(false))
            {
                if (service.Status == "ACTIVE")
                    found[service.ServiceName!] = service.RunningCount ?? 0;
            }
        }

        return found;
    }

    /// <summary>Looks at one service.</summary>
    /// <param name="name">The service.</param>
    /// <param name="targetGroup">Its target group, by its ARN; empty while there is none.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<ServiceState> ReadAsync(string name, string targetGroup, CancellationToken cancellation)
    {
        if (await DescribeAsync([name], cancellation).ConfigureAwait(false) is not [var service, ..])
            return new ServiceState { Status = null, Desired = 0 };

        IReadOnlyList<ServiceDeployment> deployments = [.. (service.Deployments ?? []).Select(Read)];
        var hasLost = deployments.Any(deployment => deployment.Failed > 0 || deployment.RolloutState == "FAILED");
        return new ServiceState
        {
            Status = service.Status,
            Desired = service.DesiredCount ?? 0,
            Deployments = deployments,
            Targets = targetGroup.Length == 0 ? [] : await HealthAsync(targetGroup, cancellation).ConfigureAwait(false),
            StoppedReasons = hasLost ? await ReasonsAsync(name, cancellation).ConfigureAwait(false) : [],
        };
    }

    /// <summary>The tasks of a service, the newest first.</summary>
    /// <param name="service">The service.</param>
    /// <param name="status">Those that run, or those that stopped, which ECS knows for an hour.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<IReadOnlyList<Amazon.ECS.Model.Task>> TasksAsync(string service, DesiredStatus status, CancellationToken cancellation)
    {
        try
        {
            var listed = await services.ListTasksAsync(new ListTasksRequest { Cluster = cluster, ServiceName = service, DesiredStatus = status }, cancellation).ConfigureAwait(false);
            if (listed.TaskArns is not { Count: > 0 } arns)
                return [];

            var described = await services.DescribeTasksAsync(new DescribeTasksRequest { Cluster = cluster, Tasks = arns }, cancellation).ConfigureAwait(false);
            return [.. (described.Tasks ?? []).OrderByDescending(task => task.CreatedAt)];
        }
        catch (ServiceNotFoundException)
        {
            return [];
        }
    }

    private async Task<IReadOnlyList<Service>> DescribeAsync(IEnumerable<string> names, CancellationToken cancellation)
    {
        var answer = await services.DescribeServicesAsync(new DescribeServicesRequest { Cluster = cluster, Services = [.. names] }, cancellation).ConfigureAwait(false);
        return answer.Services ?? [];
    }

    private async Task<IReadOnlyList<string>> HealthAsync(string targetGroup, CancellationToken cancellation)
    {
        var answer = await balancers.DescribeTargetHealthAsync(new DescribeTargetHealthRequest { TargetGroupArn = targetGroup }, cancellation).ConfigureAwait(false);
        return [.. (answer.TargetHealthDescriptions ?? []).Select(target => target.TargetHealth?.State?.Value ?? "initial")];
    }

    private async Task<IReadOnlyList<string>> ReasonsAsync(string service, CancellationToken cancellation) =>
        [.. (await TasksAsync(service, DesiredStatus.STOPPED, cancellation).ConfigureAwait(false)).Take(Reasons).Select(Why)];

    /// <summary>Why a task stopped, as a clause: what a container did says more than what ECS made of it.</summary>
    /// <param name="task">The task.</param>
    public static string Why(Amazon.ECS.Model.Task task)
    {
        var container = task.Containers?.FirstOrDefault(one => one.Reason is not null || one.ExitCode is not null and not 0);
        return container switch
        {
            { Reason: { } reason } => reason,
            { ExitCode: { } code } => $"its process ended with exit code {code}",
            _ => task.StoppedReason ?? "it stopped",
        };
    }

    private static ServiceDeployment Read(Deployment deployment) => new(
        deployment.Id ?? "",
        deployment.TaskDefinition ?? "",
        deployment.Status ?? "",
        deployment.RolloutState?.Value ?? "",
        deployment.RolloutStateReason ?? "",
        deployment.RunningCount ?? 0,
        deployment.FailedTasks ?? 0);
}
