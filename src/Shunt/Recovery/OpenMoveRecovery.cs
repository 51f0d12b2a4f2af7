using Shunt.Cutover;
using Shunt.Deploy;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Rollback;
using Shunt.Sessions;

namespace Shunt.Recovery;

/// <summary>
/// Finishes or undoes the move that a session left open when it died: the ledger says what was intended, the platform what
/// happened. Whatever still runs, the move ends closed, so that the next release is never blocked by a dead one.
/// </summary>
internal static class OpenMoveRecovery
{
    /// <summary>Settles the open move, if there is one. Afterwards the ledger says what the alias does.</summary>
    /// <exception cref="DeploymentFailedException">The version to go back to does not start any more; the move is closed and what served still serves.</exception>
    internal static async Task SettleAsync(ReleaseSession session, CancellationToken cancellation)
    {
        var context = session.Context;
        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        if (state.Open is not { } open)
            return;

        context.Narrator.Warn($"An earlier run ended while it moved {context.Target.Name} to '{context.Name(open.To)}'; settling that first.");
        var observed = await context.Platform.ObserveAsync(context.Target.Name, cancellation).ConfigureAwait(false);
        var settled = open.Kind == MoveKind.Rollback
            ? FinishRollbackAsync(session, open.From!, open.To, observed, cancellation)
            : SettleCutoverAsync(session, open.From, open.To, observed, cancellation);
        await settled.ConfigureAwait(false);
    }

    private static async Task FinishRollbackAsync(
        ReleaseSession session, Placed from, Placed to, PlatformState observed, CancellationToken cancellation)
    {
        var context = session.Context;
        if (!Arrived(context, to, observed))
        {
            if (Runs(context, to, observed))
                await context.Platform.RetainAsync(context.Instance(to), null, session.Epoch, cancellation).ConfigureAwait(false);
            else if (!await TryStartAsync(session, from, to, observed, cancellation).ConfigureAwait(false))
                return;

            await RouteAllAsync(session, to, cancellation).ConfigureAwait(false);
        }

        await RollbackStep.SettleAsync(session, from, to, cancellation).ConfigureAwait(false);
    }

    private static async Task<bool> TryStartAsync(
        ReleaseSession session, Placed from, Placed to, PlatformState observed, CancellationToken cancellation)
    {
        var context = session.Context;
        if (!await context.Images.HasAsync(to.Digest, cancellation).ConfigureAwait(false))
        {
            await GiveUpAsync(session, to, "its run ended before the alias led back to it, its instance ended, and its stored image is missing", cancellation).ConfigureAwait(false);
            return false;
        }

        // No share may lead to an instance that is being started, or it could not be ended again if it fails.
        if (Runs(context, from, observed))
            await RouteAllAsync(session, from, cancellation).ConfigureAwait(false);

        await Deployer.StartAsync(session, to, cancellation).ConfigureAwait(false);
        return true;
    }

    private static Task SettleCutoverAsync(
        ReleaseSession session, Placed? from, Placed to, PlatformState observed, CancellationToken cancellation)
    {
        var context = session.Context;
        if (Arrived(context, to, observed))
            return CutoverStep.SettleAsync(session, from, to, cancellation);

        if (from is not null && Runs(context, from, observed))
            return UndoCutoverAsync(session, from, to, cancellation);

        return from is not null && Runs(context, to, observed)
            ? FinishCutoverAsync(session, from, to, cancellation)
            : GiveUpAsync(session, to, "its run ended before the alias led to it", cancellation);
    }

    private static async Task UndoCutoverAsync(ReleaseSession session, Placed from, Placed to, CancellationToken cancellation)
    {
        var context = session.Context;
        await RouteAllAsync(session, from, cancellation).ConfigureAwait(false);
        await session.RecordAsync(new RolledBack(context.Component.Name, from, to, true, null), cancellation).ConfigureAwait(false);
        await Retirement.LetGoAsync(session, to, TimeSpan.Zero, cancellation).ConfigureAwait(false);
        context.Narrator.Say($"'{context.Name(from)}' serves all traffic on {context.Target.Name} again.");
    }

    // What served before is gone, and the new version was tested: it serves rather than nothing.
    private static async Task FinishCutoverAsync(ReleaseSession session, Placed from, Placed to, CancellationToken cancellation)
    {
        await RouteAllAsync(session, to, cancellation).ConfigureAwait(false);
        await CutoverStep.SettleAsync(session, from, to, cancellation).ConfigureAwait(false);
    }

    private static Task GiveUpAsync(ReleaseSession session, Placed version, string reason, CancellationToken cancellation)
    {
        session.Context.Narrator.Warn($"'{session.Context.Name(version)}' was given up: {reason}.");
        return session.RecordAsync(new Rejected(session.Context.Component.Name, version, reason), cancellation);
    }

    private static bool Arrived(ReleaseContext context, Placed version, PlatformState observed) =>
        observed.Serving(context.Component.Name) == context.Instance(version);

    private static bool Runs(ReleaseContext context, Placed version, PlatformState observed) =>
        observed.Find(context.Instance(version)) is { IsRunning: true };

    private static Task RouteAllAsync(ReleaseSession session, Placed version, CancellationToken cancellation)
    {
        var context = session.Context;
        return context.Platform.RouteAsync(
            context.Target.Name, context.Component.Name, [new Weight(context.Instance(version), 100)], session.Epoch, cancellation);
    }
}
