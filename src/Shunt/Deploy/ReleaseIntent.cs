using Shunt.Cutover;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Recovery;
using Shunt.Sessions;

namespace Shunt.Deploy;

/// <summary>The beginning of a release: under the lease everything is looked at once more, then all it will do is written down.</summary>
internal static class ReleaseIntent
{
    /// <summary>Writes down what the release will do, or goes on with what an earlier command wrote. Nothing moved when it refuses.</summary>
    /// <returns>The open run; null when there is nothing to do.</returns>
    internal static async Task<OpenRun?> WriteAsync(ReleaseSession session, ReleaseImage image, GatePassed gate, CancellationToken cancellation)
    {
        var context = session.Context;
        var plan = await CutoverPlan.ForAsync(context, image, cancellation).ConfigureAwait(false);
        await RefuseStaleAsync(session, plan, gate, cancellation).ConfigureAwait(false);
        if (plan.Effects.Effects.Count == 0)
            return null;

        await image.RequireAsync(context, cancellation).ConfigureAwait(false);
        var state = await session.StateAsync(cancellation).ConfigureAwait(false);
        if (plan.GoesOnWith(state.Open))
            return state.Open;

        if (await Settlement.ToMakeWayAsync(context, state, $"'{context.Name(image.Placed)}' is released instead", cancellation).ConfigureAwait(false) is { } way)
            await way.RunAsync(session, cancellation).ConfigureAwait(false);

        var intent = new RunIntended(
            context.Component.Name, RunKind.Release, plan.From, plan.To, plan.Effects.Effects, plan.Effects.Hash, gate.How, gate.Reason, context.Tool.Value);
        await session.RecordAsync(intent, cancellation).ConfigureAwait(false);
        return (await session.StateAsync(cancellation).ConfigureAwait(false)).Open;
    }

    private static async Task RefuseStaleAsync(ReleaseSession session, CutoverPlan plan, GatePassed gate, CancellationToken cancellation)
    {
        var context = session.Context;
        if (gate.Covers(plan, context.Ledger.State))
            return;

        // Who was superseded steps aside: running the command again is not what there is to do.
        context.Ledger.RequireLease(session.Epoch);
        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        throw new GateRefusedException(
            $"'{context.Name(plan.To)}' was not released to {context.Target.Name}: what there is to do changed after it passed the gate. {serving}. Run the command again.");
    }
}
