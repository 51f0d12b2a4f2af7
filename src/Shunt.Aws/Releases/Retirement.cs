using System.Globalization;
using System.Text.Json;
using Amazon.Scheduler;
using Amazon.Scheduler.Model;

namespace Shunt.Aws.Releases;

/// <summary>
/// The end of a release's stack at a set time, with or without us: a schedule that fires once and removes itself. It names the stack by its ARN,
/// so that a later stack of the same version is not ended by it. CloudFormation refuses while the alias's stack uses what the release exports, so
/// a version that has a share is not ended either.
/// </summary>
/// <param name="schedules">The scheduler.</param>
/// <param name="role">The role by which it removes stacks.</param>
/// <param name="prefix">What the names of the target's schedules begin with.</param>
/// <param name="partition">The partition of AWS, such as <c>aws</c>.</param>
internal sealed class Retirement(IAmazonScheduler schedules, string role, string prefix, string partition)
{
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss";

    // The scheduler goes on to try for so long: a stack that is being changed is not removed at once.
    private static readonly TimeSpan TriesFor = TimeSpan.FromHours(1);

    /// <summary>When a version's stack is to end; null when it is not.</summary>
    /// <param name="suffix">The version.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<DateTimeOffset?> FindAsync(string suffix, CancellationToken cancellation)
    {
        try
        {
            var answer = await schedules.GetScheduleAsync(new GetScheduleRequest { Name = Name(suffix) }, cancellation).ConfigureAwait(false);
            return Time(answer.ScheduleExpression ?? "");
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Sets the time; an earlier one is taken back.</summary>
    /// <param name="suffix">The version.</param>
    /// <param name="stackId">Its stack, by its ARN.</param>
    /// <param name="at">When it ends.</param>
    /// <param name="cancellation">Ends the attempt; there is then one time or none.</param>
    public async Task SetAsync(string suffix, string stackId, DateTimeOffset at, CancellationToken cancellation)
    {
        await CancelAsync(suffix, cancellation).ConfigureAwait(false);
        try
        {
            await schedules.CreateScheduleAsync(Request(suffix, stackId, at), cancellation).ConfigureAwait(false);
        }
        catch (ConflictException)
        {
            // This call's first attempt made it, and its answer was lost.
        }
    }

    /// <summary>Takes the time back. Where there is none that is fine.</summary>
    /// <param name="suffix">The version.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task CancelAsync(string suffix, CancellationToken cancellation)
    {
        try
        {
            await schedules.DeleteScheduleAsync(new DeleteScheduleRequest { Name = Name(suffix) }, cancellation).ConfigureAwait(false);
        }
        catch (ResourceNotFoundException)
        {
            // It has fired, or there was none.
        }
    }

    private CreateScheduleRequest Request(string suffix, string stackId, DateTimeOffset at) => new()
    {
        Name = Name(suffix),
        Description = $"Ends {suffix}, which was replaced.",
        ScheduleExpression = $"at({at.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture)})",
        ScheduleExpressionTimezone = "UTC",
        ActionAfterCompletion = ActionAfterCompletion.DELETE,
        FlexibleTimeWindow = new FlexibleTimeWindow { Mode = FlexibleTimeWindowMode.OFF },
        Target = new Target
        {
            Arn = $"arn:{partition}:scheduler:::aws-sdk:cloudformation:deleteStack",
            RoleArn = role,
            Input = $$"""{"StackName":{{JsonSerializer.Serialize(stackId, Templates.TextJson.Default.String)}}}""",
            RetryPolicy = new RetryPolicy { MaximumEventAgeInSeconds = (int)TriesFor.TotalSeconds, MaximumRetryAttempts = 10 },
        },
    };

    private string Name(string suffix) => $"{prefix}-{suffix}";

    private static DateTimeOffset? Time(string expression) =>
        expression.StartsWith("at(", StringComparison.Ordinal)
        && DateTime.TryParseExact(expression[3..^1], TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? new DateTimeOffset(time, TimeSpan.Zero)
            : null;
}
