using Shunt.Cutover;
using Shunt.Effects;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Rollback;
using Shunt.Runs;
using Shunt.Sessions;

namespace Shunt.Drills;

/// <summary>Proves the way back by going it, and returning, while clients ask.</summary>
public static class DrillStep
{
    /// <summary>Carries the flips out. By the ledger nothing changes: the same version serves, and the same is the way back.</summary>
    /// <param name="session">The right to change the target.</param>
    /// <param name="reason">Why, for the ledger.</param>
    /// <param name="cancellation">Ends the drill; the next session leads the alias to what served.</param>
    /// <exception cref="NoWayBackException">There is nothing to flip to; nothing moved.</exception>
    /// <exception cref="DrillFailedException">Clients noticed, or the way back did not take the traffic; what served serves.</exception>
    public static async Task<DrillReport> RunAsync(ReleaseSession session, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);

        var context = session.Context;
        var plan = await DrillPlan.ForAsync(context, cancellation).ConfigureAwait(false);
        var intent = new RunIntended(
            context.Component.Name, RunKind.Drill, plan.Live, plan.Live, plan.Effects.Effects, plan.Effects.Hash, Gate: null, reason, context.Tool.Value);
        await session.RecordAsync(intent, cancellation).ConfigureAwait(false);
        var run = (await session.StateAsync(cancellation).ConfigureAwait(false)).Open!;
        var certificate = await Certification.OfAsync(
            session, run, () => RunExecution.CompleteAsync(new EffectScope(session), cancellation), cancellation).ConfigureAwait(false);
        if (certificate is { Failures: > 0 })
        {
            var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
            throw new DrillFailedException(context.Target.Name, $"{certificate.Failures} of {certificate.Requests} requests failed ({certificate.FirstFailure})", serving);
        }

        return new DrillReport(plan.Live, plan.Back, plan.Effects.Effects.Count, certificate);
    }
}
