using Shunt.Cutover;
using Shunt.Deploy;
using Shunt.Images;
using Shunt.Ledger.Facts;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Rollback;

/// <summary>Gives the traffic back to an earlier version because a person asked for it.</summary>
public static class RollbackStep
{
    /// <summary>Carries the plan out. The version rolled back from stays warm for the target's retain window, so that it can be looked at.</summary>
    /// <param name="session">The right to change the target.</param>
    /// <param name="plan">Where to go.</param>
    /// <param name="reason">Why, for the ledger.</param>
    /// <param name="cancellation">Ends the attempt; the next session finishes or undoes the move.</param>
    /// <exception cref="NoWayBackException">What serves changed after the plan was made; nothing moved.</exception>
    /// <exception cref="ImageMissingException">The instance ended since and its image is gone; nothing moved.</exception>
    /// <exception cref="DeploymentFailedException">The earlier version did not start any more; what served still serves.</exception>
    public static async Task<RolledBackDeployment> RunAsync(ReleaseSession session, RollbackPlan plan, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(plan);

        var context = session.Context;
        var component = context.Component.Name;
        var to = context.Instance(plan.To);
        var warm = (await RefuseStaleAsync(context, plan, cancellation).ConfigureAwait(false)).Warm;
        if (warm)
            await context.Platform.RetainAsync(to, null, session.Epoch, cancellation).ConfigureAwait(false);
        else
            await Deployer.StartAsync(session, plan.To, cancellation).ConfigureAwait(false);

        await session.RecordAsync(new RollbackIntended(component, plan.From, plan.To, warm, reason), cancellation).ConfigureAwait(false);
        await context.Platform.RouteAsync(context.Target.Name, component, [new Weight(to, 100)], session.Epoch, cancellation).ConfigureAwait(false);

        return await SettleAsync(session, plan.From, plan.To, cancellation).ConfigureAwait(false);
    }

    /// <summary>Records a move back whose alias leads to the earlier version, and lets the other instance go.</summary>
    internal static async Task<RolledBackDeployment> SettleAsync(
        ReleaseSession session, Ledger.Placed from, Ledger.Placed to, CancellationToken cancellation)
    {
        var context = session.Context;
        var retain = context.Target.Retain;
        DateTimeOffset? until = retain > TimeSpan.Zero ? context.Time.GetUtcNow() + retain : null;
        await session.RecordAsync(new RolledBack(context.Component.Name, to, from, false, until), cancellation).ConfigureAwait(false);

        var alias = context.Platform.Address(context.Component.Name, context.Target.Name, null);
        context.Narrator.Say($"'{context.Name(to)}' serves all traffic on {alias.Url} again.");
        await Retirement.LetGoAsync(session, from, retain, cancellation).ConfigureAwait(false);
        return new RolledBackDeployment(to, from, alias);
    }

    // Where to go stays as planned; whether the instance still runs is asked anew, because a window may have ended since.
    private static async Task<RollbackPlan> RefuseStaleAsync(ReleaseContext context, RollbackPlan plan, CancellationToken cancellation)
    {
        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        if (state.Live?.Version == plan.From)
            return await RollbackPlan.ForAsync(context, plan.To.Commit, cancellation).ConfigureAwait(false);

        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        throw new NoWayBackException(
            $"Nothing was rolled back to '{plan.To.Suffix}' on {context.Target.Name}: what serves changed after the plan was made. {serving}. Run the command again.");
    }
}
