using System.Globalization;
using Shunt.Ledger;
using Shunt.Narration;
using Shunt.Sessions;

namespace Shunt.Hooks;

/// <summary>One run of a hook, with its limit and its heartbeat.</summary>
public static class HookCall
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    // A program is killed at once; code that does not look at its token is left to itself, and ends with the build.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Runs a hook to its end, or to its limit.</summary>
    /// <param name="hook">The hook.</param>
    /// <param name="run">Runs it until it ends or its token is cancelled; returns null when it succeeded, otherwise what it did, as a clause.</param>
    /// <param name="what">What is told while it lasts.</param>
    /// <param name="narrator">Who is told.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>Null when it succeeded, otherwise what it did, as a clause: <c>ended with exit code 3</c>.</returns>
    public static async Task<string?> FindProblemAsync(
        Hook hook, Func<CancellationToken, Task<string?>> run, string what, INarrator narrator, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(hook);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(narrator);
        ArgumentNullException.ThrowIfNull(time);

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var running = run(ending.Token);
        var isLate = !await EndsAsync(hook, running, remaining => narrator.Wait(what, remaining), time, cancellation).ConfigureAwait(false);
        if (isLate)
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await Task.WhenAny(running, Task.Delay(Grace, time, CancellationToken.None)).ConfigureAwait(false);
        }

        cancellation.ThrowIfCancellationRequested();
        return isLate ? string.Create(CultureInfo.InvariantCulture, $"did not end within {hook.Limit.TotalSeconds:0.#} s") : await running.ConfigureAwait(false);
    }

    /// <summary>Runs a target's hook. Returns null when it succeeded, otherwise what it did, as a clause that names it.</summary>
    internal static async Task<string?> FindProblemAsync(
        ReleaseContext context, HookPoint point, Placed version, Placed? previous, CancellationToken cancellation)
    {
        var name = $"hook '{point.Hook.Name}' {HookPoint.Place(point.Step, point.Moment)}";
        var view = View(context, HookPoint.Place(point.Step, point.Moment), version, previous);
        var problem = await FindProblemAsync(
            point.Hook, ending => context.RunHook(point.Hook, view, ending), $"{name} runs", context.Narrator, context.Time, cancellation).ConfigureAwait(false);
        return problem is null ? null : $"{name} {problem}";
    }

    private static HookedRelease View(ReleaseContext context, string place, Placed version, Placed? previous) => new()
    {
        Place = place,
        Target = context.Target.Name,
        Component = context.Component.Name,
        Version = version,
        Previous = previous,
        Alias = context.Alias(),
        Suffixed = context.Suffixed(version),
        Narrator = context.Narrator,
    };

    // Whether the run ended within its limit, told about while it lasts. An interrupt ends the wait too.
    private static async Task<bool> EndsAsync(Hook hook, Task run, Action<TimeSpan> tell, TimeProvider time, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        while (!run.IsCompleted)
        {
            var rest = hook.Limit - time.GetElapsedTime(began);
            if (rest <= TimeSpan.Zero || cancellation.IsCancellationRequested)
                return false;

            await Task.WhenAny(run, Task.Delay(rest < Heartbeat ? rest : Heartbeat, time, waiting.Token)).ConfigureAwait(false);
            if (!run.IsCompleted && hook.Limit - time.GetElapsedTime(began) is var left && left > TimeSpan.Zero)
                tell(left);
        }

        await waiting.CancelAsync().ConfigureAwait(false);
        return true;
    }
}
