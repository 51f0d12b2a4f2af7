using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;

namespace Shunt.Aws.Services;

/// <summary>What one task's container wrote.</summary>
/// <param name="logs">CloudWatch Logs.</param>
/// <param name="group">The log group.</param>
/// <param name="prefix">What the names of the streams begin with, as the task's definition says.</param>
/// <param name="container">The container's name.</param>
/// <param name="task">The task's ARN.</param>
internal sealed class LogStream(IAmazonCloudWatchLogs logs, string group, string prefix, string container, string task)
{
    /// <value>Its name, as the awslogs driver makes it up: prefix/container/task.</value>
    public string Name => $"{prefix}/{container}/{task[(task.LastIndexOf('/') + 1)..]}";

    /// <summary>Reads its last lines.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The lines, oldest first; null when there is no such stream: a task that never started wrote nothing, and what one wrote is readable some seconds later.</returns>
    public async Task<IReadOnlyList<string>?> FindLinesAsync(int count, CancellationToken cancellation)
    {
        try
        {
            var answer = await logs.GetLogEventsAsync(
                new GetLogEventsRequest { LogGroupName = group, LogStreamName = Name, Limit = count, StartFromHead = false }, cancellation).ConfigureAwait(false);
            return [.. (answer.Events ?? []).Select(line => line.Message ?? "")];
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }
}
