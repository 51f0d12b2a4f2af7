using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.ECS;
using Shunt.Platforms;

namespace Shunt.Aws.Services;

/// <summary>What a release's tasks wrote.</summary>
/// <param name="logs">CloudWatch Logs.</param>
/// <param name="services">The services whose tasks they are.</param>
/// <param name="group">The log group.</param>
/// <param name="component">The component, which is the name of the container.</param>
internal sealed class TaskLog(IAmazonCloudWatchLogs logs, ServiceLook services, string group, string component)
{
    /// <summary>The last lines of the newest task, one that stopped before one that runs: that is the one to be explained.</summary>
    /// <param name="service">The service.</param>
    /// <param name="suffix">The version, which begins the names of its streams.</param>
    /// <param name="count">How many lines at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<InstanceLog> ReadAsync(string service, string suffix, int count, CancellationToken cancellation)
    {
        var location = $"log group {group}, streams {suffix}/";
        var tasks = await services.TasksAsync(service, DesiredStatus.STOPPED, cancellation).ConfigureAwait(false);
        if (tasks.Count == 0)
            tasks = await services.TasksAsync(service, DesiredStatus.RUNNING, cancellation).ConfigureAwait(false);
        if (tasks is not [{ TaskArn: { } arn }, ..])
            return new InstanceLog(location, []);

        // The awslogs driver calls a stream prefix/container/task.
        var stream = $"{suffix}/{component}/{arn[(arn.LastIndexOf('/') + 1)..]}";
        try
        {
            var answer = await logs.GetLogEventsAsync(
                new GetLogEventsRequest { LogGroupName = group, LogStreamName = stream, Limit = count, StartFromHead = false }, cancellation).ConfigureAwait(false);
            return new InstanceLog($"log group {group}, stream {stream}", [.. (answer.Events ?? []).Select(line => line.Message ?? "")]);
        }
        catch (ResourceNotFoundException)
        {
            // A task that never started wrote nothing.
            return new InstanceLog(location, []);
        }
    }
}
