using Shunt.Cutover;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Rollback;
using Shunt.Sessions;

namespace Shunt.Recovery;

/// <summary>Finishes or undoes the move that a session left open when it died: the ledger says what was intended, the platform what happened.</summary>
internal static class OpenMoveRecovery
{
    /// <summary>Settles the open move, if there is one. Afterwards the ledger says what the alias does.</summary>
    internal static async Task SettleAsync(ReleaseSession session, CancellationToken cancellation)
    {
        var context = session.Context;
        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        if (state.Open is not { } open)
            return;

        var observed = await context.Platform.ObserveAsync(context.Target.Name, cancellation).ConfigureAwait(false);
        var arrived = observed.Serving(context.Component.Name) == context.Instance(open.To);
        context.Narrator.Warn($"An earlier run ended while it moved {context.Target.Name} to '{context.Name(open.To)}'; settling that first.");

        var settled = (open, arrived) switch
        {
            ({ Kind: MoveKind.Rollback }, _) => FinishRollbackAsync(session, open, cancellation),
            (_, true) => CutoverStep.SettleAsync(session, open.From, open.To, cancellation),
            ({ From: { } from }, _) => UndoCutoverAsync(session, from, open.To, cancellation),
            _ => session.RecordAsync(
                new Rejected(context.Component.Name, open.To, "its run ended before the alias led to it"), cancellation),
        };
        await settled.ConfigureAwait(false);
    }

    private static async Task FinishRollbackAsync(ReleaseSession session, OpenMove open, CancellationToken cancellation)
    {
        var context = session.Context;
        var to = context.Instance(open.To);
        await context.Platform.RetainAsync(to, null, session.Epoch, cancellation).ConfigureAwait(false);
        await RouteAllAsync(session, to, cancellation).ConfigureAwait(false);
        await RollbackStep.SettleAsync(session, open.From!, open.To, cancellation).ConfigureAwait(false);
    }

    private static async Task UndoCutoverAsync(ReleaseSession session, Placed from, Placed to, CancellationToken cancellation)
    {
        var context = session.Context;
        await RouteAllAsync(session, context.Instance(from), cancellation).ConfigureAwait(false);
        await session.RecordAsync(new RolledBack(context.Component.Name, from, to, true, null), cancellation).ConfigureAwait(false);
        await Retirement.LetGoAsync(session, to, TimeSpan.Zero, cancellation).ConfigureAwait(false);
        context.Narrator.Say($"'{context.Name(from)}' serves all traffic on {context.Target.Name} again.");
    }

    private static Task RouteAllAsync(ReleaseSession session, InstanceId instance, CancellationToken cancellation) =>
        session.Context.Platform.RouteAsync(
            instance.Target, instance.Component, [new Weight(instance, 100)], session.Epoch, cancellation);
}
