using Amazon.CloudWatchLogs;
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

        var stream = new LogStream(logs, group, suffix, component, arn);
        return await stream.FindLinesAsync(count, cancellation).ConfigureAwait(false) is { } lines
            ? new InstanceLog($"log group {group}, stream {stream.Name}", lines)
            : new InstanceLog(location, []);
    }
}
