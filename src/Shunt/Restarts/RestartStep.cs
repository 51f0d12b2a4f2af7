using Shunt.Cutover;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Runs;
using Shunt.Sessions;

namespace Shunt.Restarts;

/// <summary>Starts what serves anew, with the settings and secrets that there are now. Nothing is built, and by the ledger nothing else changes.</summary>
public static class RestartStep
{
    /// <summary>Carries it out. Requests wait while it ends and starts; what stays warm is left as it is.</summary>
    /// <param name="session">The right to change the target.</param>
    /// <param name="reason">Why, for the ledger.</param>
    /// <param name="cancellation">Ends the attempt; the next session finishes it.</param>
    /// <returns>What serves.</returns>
    /// <exception cref="RestartFailedException">It does not come up as things are now; where that was seen in time, what served serves on.</exception>
    public static async Task<Placed> RunAsync(ReleaseSession session, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);

        var context = session.Context;
        var plan = await RestartPlan.ForAsync(context, cancellation).ConfigureAwait(false);
        var intent = new RunIntended(
            context.Component.Name, RunKind.Restart, plan.Live, plan.Live, plan.Effects.Effects, plan.Effects.Hash, Gate: null, reason, context.Tool.Value);
        await session.RecordAsync(intent, cancellation).ConfigureAwait(false);
        var run = (await session.StateAsync(cancellation).ConfigureAwait(false)).Open!;
        await Certification.OfAsync(session, run, () => RunExecution.CompleteAsync(new Effects.EffectScope(session), cancellation), cancellation).ConfigureAwait(false);
        return plan.Live;
    }
}
