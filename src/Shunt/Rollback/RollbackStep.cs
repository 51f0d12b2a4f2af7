using Shunt.Deploy;
using Shunt.Effects;
using Shunt.Images;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Recovery;
using Shunt.Runs;
using Shunt.Sessions;

namespace Shunt.Rollback;

/// <summary>Gives the traffic back to an earlier version because a person asked for it.</summary>
public static class RollbackStep
{
    private const string AskedFor = "a rollback was asked for";

    /// <summary>Carries the plan out. The version rolled back from stays warm for the target's retain window, so that it can be looked at.</summary>
    /// <param name="session">The right to change the target.</param>
    /// <param name="plan">Where to go; when settling what a dead run left went there already, there is nothing more to do.</param>
    /// <param name="reason">Why, for the ledger.</param>
    /// <param name="cancellation">Ends the attempt; the next session finishes the run.</param>
    /// <exception cref="NoWayBackException">What serves changed after the plan was made; nothing moved.</exception>
    /// <exception cref="ImageMissingException">The instance ended since and its image is gone; nothing moved.</exception>
    /// <exception cref="DeploymentFailedException">The earlier version did not start any more; what served still serves.</exception>
    public static async Task<RolledBackDeployment> RunAsync(ReleaseSession session, RollbackPlan plan, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(plan);

        var context = session.Context;
        var state = await session.StateAsync(cancellation).ConfigureAwait(false);
        if (plan.IsThere && state.Live?.Version == plan.To)
            return new RolledBackDeployment(plan.To, plan.From, context.Alias());

        if (state.Live?.Version != plan.From)
            throw await StaleAsync(context, plan, cancellation).ConfigureAwait(false);

        // Where to go stays as planned; whether the instance still runs is asked anew, because a window may have ended since.
        var now = await RollbackPlan.ForAsync(context, plan.To.Commit, cancellation).ConfigureAwait(false);
        if (await Settlement.ToMakeWayAsync(context, state, AskedFor, cancellation).ConfigureAwait(false) is { } way)
            await way.RunAsync(session, cancellation).ConfigureAwait(false);

        var intent = new RunIntended(
            context.Component.Name, RunKind.Rollback, now.From, now.To, now.Effects.Effects, now.Effects.Hash, Gate: null, reason, context.Tool.Value);
        await session.RecordAsync(intent, cancellation).ConfigureAwait(false);
        await RunExecution.CompleteAsync(new EffectScope(session), cancellation).ConfigureAwait(false);
        return new RolledBackDeployment(plan.To, plan.From, context.Alias());
    }

    private static async Task<NoWayBackException> StaleAsync(ReleaseContext context, RollbackPlan plan, CancellationToken cancellation)
    {
        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        return new NoWayBackException(
            $"Nothing was rolled back to '{plan.To.Suffix}' on {context.Target.Name}: what serves changed after the plan was made. {serving}. Run the command again.");
    }
}
