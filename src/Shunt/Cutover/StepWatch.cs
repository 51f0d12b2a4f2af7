using Shunt.Ledger;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Cutover;

/// <summary>Watches a version after it took a share of the traffic.</summary>
internal static class StepWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    // One failed request proves little and a broken version fails most of them: three failures that are also
    // more than one in twenty end the step. Sequential tests with stated error rates take this place later.
    private const long TolerableFailures = 2;
    private const double TolerableShare = 0.05;

    /// <summary>Returns null when the step held, otherwise what went wrong.</summary>
    internal static async Task<string?> FindProblemAsync(
        ReleaseContext context, Placed version, int percent, ObservedInstance? before, TimeSpan watch, CancellationToken cancellation)
    {
        var start = context.Time.GetTimestamp();
        var told = TimeSpan.Zero;
        while (true)
        {
            var problem = await ProblemNowAsync(context, version, percent, before, cancellation).ConfigureAwait(false);
            var watched = context.Time.GetElapsedTime(start);
            if (problem is not null || watched >= watch)
                return problem;

            if (watched - told >= Heartbeat)
            {
                told = watched;
                context.Narrator.Wait($"watching '{context.Name(version)}' at {percent} %", watch - watched);
            }

            var rest = watch - watched;
            await Task.Delay(rest < Interval ? rest : Interval, context.Time, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<string?> ProblemNowAsync(
        ReleaseContext context, Placed version, int percent, ObservedInstance? before, CancellationToken cancellation)
    {
        var instance = context.Instance(version);
        var health = await context.Platform.ProbeAsync(instance, cancellation).ConfigureAwait(false);
        if (health.State != HealthState.Healthy)
            return $"it stopped being healthy ({health.Detail})";

        var observed = await context.Platform.ObserveAsync(context.Target.Name, cancellation).ConfigureAwait(false);
        if (observed.Find(instance) is not { } now)
            return "its instance is gone";

        // A platform that was restarted counts from zero again.
        var counted = before is not null && now.Requests >= before.Requests ? before : null;
        var requests = now.Requests - (counted?.Requests ?? 0);
        var failures = now.Failures - (counted?.Failures ?? 0);
        if (failures > TolerableFailures && failures > requests * TolerableShare)
            return $"{failures} of its {requests} requests failed";

        return percent == 100 ? await AliasProblemAsync(context, version, cancellation).ConfigureAwait(false) : null;
    }

    private static async Task<string?> AliasProblemAsync(ReleaseContext context, Placed version, CancellationToken cancellation)
    {
        var alias = context.Platform.Address(context.Component.Name, context.Target.Name, null);
        var answer = await context.Platform.AskAsync(alias, context.Component.HealthPath, cancellation).ConfigureAwait(false);
        if (answer.Status != 200)
            return $"{alias.Url} answered {answer.Status?.ToString() ?? answer.Detail}";

        return answer.Suffix == version.Suffix ? null : $"{alias.Url} is still answered by version '{answer.Suffix ?? "unknown"}'";
    }
}
