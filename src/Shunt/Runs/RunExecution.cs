using Shunt.Effects;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;

namespace Shunt.Runs;

/// <summary>
/// Carries out the open run: what comes next is what the ledger says, and what was seen is written before the effect after it
/// begins. It knows nothing of any particular effect.
/// </summary>
internal static class RunExecution
{
    private const int LogLines = 12;

    /// <summary>Carries out one effect of the run, again if it was done before.</summary>
    /// <exception cref="ReleaseException">The version is not good; the run was undone.</exception>
    internal static async Task StepAsync(EffectScope scope, Effect effect, CancellationToken cancellation)
    {
        if (await TryAsync(scope, effect.DoAsync(scope, cancellation), cancellation).ConfigureAwait(false) is { } problem)
            throw await FailAsync(scope, problem, cancellation).ConfigureAwait(false);
    }

    /// <summary>Carries out what is left of the run.</summary>
    /// <exception cref="ReleaseException">The version is not good; the run was undone.</exception>
    internal static async Task CompleteAsync(EffectScope scope, CancellationToken cancellation)
    {
        while (scope.Run()?.Next is { } next)
            await StepAsync(scope, next, cancellation).ConfigureAwait(false);
    }

    /// <summary>Goes on with a run whose process died. One that cannot be finished is undone, so that it blocks nobody.</summary>
    internal static async Task FinishAsync(EffectScope scope, CancellationToken cancellation)
    {
        while (scope.Run()?.Next is { } next)
        {
            if (await TryAsync(scope, next.FinishAsync(scope, cancellation), cancellation).ConfigureAwait(false) is { } problem)
                await TurnBackAsync(scope, scope.Run()!, problem, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Undoes the open run as far as it came; returns the way that was gone.</summary>
    internal static async Task<IReadOnlyList<Effect>> TurnBackAsync(EffectScope scope, OpenRun run, string reason, CancellationToken cancellation)
    {
        var way = await WayBack.OfAsync(scope.Context, run, cancellation).ConfigureAwait(false);
        await scope.Session.RecordAsync(new TurnedBack(scope.Context.Component.Name, run.To, reason, way), cancellation).ConfigureAwait(false);
        while (scope.Run()?.Next is { } next)
        {
            if (await TryAsync(scope, next.DoAsync(scope, cancellation), cancellation).ConfigureAwait(false) is { } problem)
                return await TurnBackAsync(scope, scope.Run()!, problem, cancellation).ConfigureAwait(false);
        }

        return way;
    }

    // Returns the problem of an effect that was not done.
    private static async Task<string?> TryAsync(EffectScope scope, Task<Outcome> effect, CancellationToken cancellation)
    {
        var outcome = await effect.ConfigureAwait(false);
        if (outcome.Fact is { } fact)
            await scope.Session.RecordAsync(fact, cancellation).ConfigureAwait(false);

        return outcome.Problem;
    }

    private static async Task<ReleaseException> FailAsync(EffectScope scope, string problem, CancellationToken cancellation)
    {
        var context = scope.Context;
        var run = scope.Run()!;
        var log = await context.Platform.LogAsync(context.Instance(run.To!), LogLines, cancellation).ConfigureAwait(false);
        var way = await TurnBackAsync(scope, run, problem, cancellation).ConfigureAwait(false);
        return await RunFailure.OfAsync(context, run, problem, way, log, cancellation).ConfigureAwait(false);
    }
}
