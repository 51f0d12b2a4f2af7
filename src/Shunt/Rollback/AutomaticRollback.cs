using Shunt.Cutover;
using Shunt.Ledger.Facts;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Rollback;

/// <summary>The way back that a failed watch takes by itself.</summary>
internal static class AutomaticRollback
{
    private const int LogLines = 0;

    /// <summary>Gives all traffic back to the previous version and ends the new one; returns the exception that reports it.</summary>
    internal static async Task<ReleaseException> RunAsync(ReleaseSession session, CutoverPlan plan, string problem, CancellationToken cancellation)
    {
        var context = session.Context;
        if (plan.From is not { } previous)
            return await AbandonFirstAsync(session, plan, problem, cancellation).ConfigureAwait(false);

        var component = context.Component.Name;
        await session.RecordAsync(new RollbackIntended(component, plan.To, previous, true, problem), cancellation).ConfigureAwait(false);
        await context.Platform
            .RouteAsync(context.Target.Name, component, [new Weight(context.Instance(previous), 100)], session.Epoch, cancellation)
            .ConfigureAwait(false);
        await session.RecordAsync(new RolledBack(component, previous, plan.To, true, null), cancellation).ConfigureAwait(false);

        var log = await context.Platform.LogAsync(context.Instance(plan.To), LogLines, cancellation).ConfigureAwait(false);
        await Retirement.LetGoAsync(session, plan.To, TimeSpan.Zero, cancellation).ConfigureAwait(false);
        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        return new AutomaticRollbackException(context.Name(plan.To), problem, serving, log.Location);
    }

    /// <summary>A first release has nothing to go back to: the alias stays where it is, and a person decides.</summary>
    private static async Task<ReleaseException> AbandonFirstAsync(
        ReleaseSession session, CutoverPlan plan, string problem, CancellationToken cancellation)
    {
        var log = await session.Context.Platform.LogAsync(session.Context.Instance(plan.To), LogLines, cancellation).ConfigureAwait(false);
        return new NoWayBackException(session.Context.Name(plan.To), session.Context.Target.Name, problem, log.Location);
    }
}
