using Shunt.Effects;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Runs;
using Shunt.Sessions;

namespace Shunt.Recovery;

/// <summary>
/// What is done first with a run that was left open: it is finished or undone, by its own effects. Worked out without writing,
/// so that a plan can tell it, and carried out by whoever changes the target next.
/// </summary>
/// <param name="Run">The run.</param>
/// <param name="Finishes">Whether it is finished; otherwise it is undone.</param>
/// <param name="Effects">What is done.</param>
/// <param name="Reason">Why it is undone; empty when it is finished.</param>
internal sealed record Settlement(OpenRun Run, bool Finishes, IReadOnlyList<Effect> Effects, string Reason)
{
    private const string EndedEarly = "its run ended before it was live";

    /// <value>The way back that this is, or goes to the end of; null when it is none.</value>
    internal ReturnAlias? Way => (Finishes ? Run.Effects! : Effects).OfType<ReturnAlias>().LastOrDefault();

    /// <summary>Works out what becomes of the open run; null when there is none, or when it took no traffic and can be gone on with.</summary>
    internal static async Task<Settlement?> ForAsync(ReleaseContext context, ComponentState state, CancellationToken cancellation) =>
        state.Open is { } open && !await RestsAsync(context, open, cancellation).ConfigureAwait(false)
            ? await ForAsync(context, state, open, cancellation).ConfigureAwait(false)
            : null;

    /// <summary>Works out what becomes of the open run, of one that rests too: another takes its place.</summary>
    internal static async Task<Settlement?> ToMakeWayAsync(ReleaseContext context, ComponentState state, string reason, CancellationToken cancellation)
    {
        if (state.Open is not { } open)
            return null;

        var settlement = await ForAsync(context, state, open, cancellation).ConfigureAwait(false);
        return await RestsAsync(context, open, cancellation).ConfigureAwait(false) ? settlement with { Reason = reason } : settlement;
    }

    /// <summary>Whether a run is a release that takes no traffic yet: its own command goes on with it, and another makes it give way.</summary>
    internal static async Task<bool> RestsAsync(ReleaseContext context, OpenRun run, CancellationToken cancellation)
    {
        if (run is not { Kind: RunKind.Release, IsTurned: false, To: { } to })
            return false;

        // Requests wait: nobody may rest.
        if (run.Effects?.Take(run.Done + 1).OfType<HoldAlias>().Any() == true)
            return false;

        // What serves already and is released again takes traffic that this run did not give it.
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return observed.Share(context.Instance(to)) == 0 || run.Next is SaveData or MigrateData or StartInstance or RunTests
            || (run.Next is RunHook && !run.Effects!.Take(run.Done).OfType<MoveAlias>().Any());
    }

    /// <summary>The component's state once the settlement is carried out.</summary>
    internal ComponentState After(ReleaseContext context, ComponentState state)
    {
        var now = context.Time.GetUtcNow();
        var turned = Finishes ? state : state.After(new TurnedBack(context.Component.Name, Run.To, Reason, Effects), now);
        return Effects.Aggregate(turned, (next, effect) => next.After(effect.Seen(context), now)).Settled();
    }

    /// <summary>Whether the alias leads to a version alone once the settlement is carried out, because it is led there.</summary>
    internal bool LeadsTo(Placed version) => Effects.LastOrDefault(effect => effect is MoveAlias or ReturnAlias or LeaveAlias or HoldAlias or RenewInstance) switch
    {
        MoveAlias { Percent: 100 } move => move.To == version,
        ReturnAlias back => back.To == version,
        LeaveAlias left => left.Version == version,
        RenewInstance renewed => renewed.Version == version,
        _ => false,
    };

    /// <summary>Carries it out.</summary>
    internal async Task RunAsync(ReleaseSession session, CancellationToken cancellation)
    {
        var scope = new EffectScope(session);
        Narrate(session.Context);
        if (!Finishes)
        {
            await RunExecution.TurnBackAsync(scope, Run, Reason, cancellation).ConfigureAwait(false);
            return;
        }

        if (scope.Run() is { Effects: null })
            await session.RecordAsync(OldRun.Intent(session.Context, Run, Effects), cancellation).ConfigureAwait(false);

        await RunExecution.FinishAsync(scope, cancellation).ConfigureAwait(false);
    }

    private static async Task<Settlement> ForAsync(ReleaseContext context, ComponentState state, OpenRun open, CancellationToken cancellation)
    {
        var run = await OldRun.WithEffectsAsync(context, state, open, cancellation).ConfigureAwait(false);
        if (await IsToBeFinishedAsync(context, run, cancellation).ConfigureAwait(false))
            return new Settlement(run, Finishes: true, [.. run.Effects!.Skip(run.Done)], "");

        return new Settlement(run, Finishes: false, await WayBack.OfAsync(context, run, cancellation).ConfigureAwait(false), EndedEarly);
    }

    // A way back is gone to its end. A release is undone unless its alias had arrived, or nothing is left to go back to.
    private static async Task<bool> IsToBeFinishedAsync(ReleaseContext context, OpenRun run, CancellationToken cancellation)
    {
        if (run.Kind != RunKind.Release || run.IsTurned)
            return true;

        if (await RestsAsync(context, run, cancellation).ConfigureAwait(false))
            return false;

        foreach (var effect in run.Effects!.Where(effect => effect.IsPointOfNoReturn))
        {
            if (await effect.StandsAsync(context, cancellation).ConfigureAwait(false))
                return true;
        }

        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return run.From is { } from && !observed.Runs(context.Instance(from)) && observed.Share(context.Instance(run.To!)) > 0
            && observed.Runs(context.Instance(run.To!));
    }

    private void Narrate(ReleaseContext context)
    {
        var run = Run.To is { } to ? $"An earlier run to '{context.Name(to)}' on {context.Target.Name}" : $"An earlier teardown of {context.Target.Name}";
        context.Narrator.Warn(Finishes ? $"{run} ended early; it is finished first." : $"{run} is undone first: {Reason}.");
    }
}
