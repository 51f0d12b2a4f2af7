using Shunt.Effects;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Runs;
using Shunt.Sessions;

namespace Shunt.Teardown;

/// <summary>Removes everything a target has; its ledger stays.</summary>
public static class TeardownStep
{
    /// <summary>Ends the target's instances and removes its routes. Nothing serves afterwards.</summary>
    /// <param name="session">The right to change the target.</param>
    /// <param name="reason">Why, for the ledger; null when no reason was given.</param>
    /// <param name="cancellation">Ends the attempt; the next session finishes it.</param>
    public static async Task RunAsync(ReleaseSession session, string? reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);

        var context = session.Context;
        var plan = await TeardownPlan.ForAsync(context, cancellation).ConfigureAwait(false);
        var state = await session.StateAsync(cancellation).ConfigureAwait(false);
        var intent = new RunIntended(
            context.Component.Name, RunKind.Teardown, state.Live?.Version, To: null, plan.Effects.Effects, plan.Effects.Hash, Gate: null, reason, context.Tool.Value);
        await session.RecordAsync(intent, cancellation).ConfigureAwait(false);
        await RunExecution.CompleteAsync(new EffectScope(session), cancellation).ConfigureAwait(false);
    }
}
