using Shunt.Cutover;
using Shunt.Ledger;
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
        if (plan.From is not { } previous || !await RunsAsync(context, previous, cancellation).ConfigureAwait(false))
            return await StayAsync(session, plan, problem, cancellation).ConfigureAwait(false);

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

    private static async Task<bool> RunsAsync(ReleaseContext context, Placed version, CancellationToken cancellation)
    {
        var observed = await context.Platform.ObserveAsync(context.Target.Name, cancellation).ConfigureAwait(false);
        return observed.Find(context.Instance(version)) is { IsRunning: true };
    }

    /// <summary>With nothing to go back to the alias stays where it is, and a person decides.</summary>
    private static async Task<ReleaseException> StayAsync(
        ReleaseSession session, CutoverPlan plan, string problem, CancellationToken cancellation)
    {
        var context = session.Context;
        var log = await context.Platform.LogAsync(context.Instance(plan.To), LogLines, cancellation).ConfigureAwait(false);
        var before = plan.From is null
            ? "Nothing served before it"
            : $"'{context.Name(plan.From)}', which served before it, does not run any more";
        return new NoWayBackException(context.Name(plan.To), context.Target.Name, problem, before, log.Location);
    }
}
