using Shunt.Gates;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Platforms;
using Shunt.Rollback;
using Shunt.Routes;
using Shunt.Sessions;
using Shunt.Verify;

namespace Shunt.Cutover;

/// <summary>Moves the alias to a verified version, step by step, and lets the previous instance go.</summary>
public static class CutoverStep
{
    /// <summary>Carries the plan out; one without effects changes nothing. When a step's watch fails the alias goes back to the previous version.</summary>
    /// <param name="session">The right to change the target.</param>
    /// <param name="deployment">The version, deployed and tested.</param>
    /// <param name="plan">What was planned; refused when the ledger has moved on since.</param>
    /// <param name="gate">Proof that the gate let this plan pass.</param>
    /// <param name="cancellation">
    /// Ends the cutover between steps: the alias then stands where the last step left it, and the next session finishes or undoes the move.
    /// </param>
    /// <exception cref="AutomaticRollbackException">A step's watch failed; the previous version serves again.</exception>
    /// <exception cref="NoWayBackException">A step's watch failed and no previous version runs; the new one serves.</exception>
    /// <exception cref="GateRefusedException">
    /// Gate and plan are not about the same effects, or live changed since, or a gated target's checks were skipped; nothing moved.
    /// </exception>
    public static async Task<LiveDeployment> RunAsync(
        ReleaseSession session, VerifiedDeployment deployment, CutoverPlan plan, GatePassed gate, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(gate);

        var context = session.Context;
        await RefuseStaleAsync(context, deployment, plan, gate, cancellation).ConfigureAwait(false);
        await RefuseUntestedAsync(context, deployment, cancellation).ConfigureAwait(false);
        if (plan.Effects.Effects.Count == 0)
            return new LiveDeployment(plan.To, Alias(context), previous: null, retainedUntil: null);

        var intent = new CutoverIntended(context.Component.Name, plan.From, plan.To, plan.Steps, gate.Effects, gate.How, context.Tool.Value);
        await session.RecordAsync(intent, cancellation).ConfigureAwait(false);
        foreach (var percent in plan.Steps)
            await MoveAsync(session, plan, percent, cancellation).ConfigureAwait(false);

        return await SettleAsync(session, plan.From, plan.To, cancellation).ConfigureAwait(false);
    }

    /// <summary>Records a move whose alias was seen to lead to the new version alone, and lets the previous instance go.</summary>
    internal static async Task<LiveDeployment> SettleAsync(ReleaseSession session, Placed? from, Placed to, CancellationToken cancellation)
    {
        var context = session.Context;
        var retain = context.Target.Retain;
        DateTimeOffset? until = from is not null && retain > TimeSpan.Zero ? context.Time.GetUtcNow() + retain : null;
        await session.RecordAsync(new TakenLive(context.Component.Name, to, from, until), cancellation).ConfigureAwait(false);

        var alias = Alias(context);
        context.Narrator.Say($"'{context.Name(to)}' serves all traffic on {alias.Url}.");
        if (from is not null)
            await Retirement.LetGoAsync(session, from, until is null ? TimeSpan.Zero : retain, cancellation).ConfigureAwait(false);

        return new LiveDeployment(to, alias, from, until);
    }

    private static RouteAddress Alias(ReleaseContext context) => context.Platform.Address(context.Component.Name, context.Target.Name, null);

    private static async Task RefuseStaleAsync(
        ReleaseContext context, VerifiedDeployment deployment, CutoverPlan plan, GatePassed gate, CancellationToken cancellation)
    {
        var now = await CutoverPlan.ForAsync(context, deployment.Image, cancellation).ConfigureAwait(false);
        if (gate.Effects == plan.Effects.Hash && now.Effects.Hash == plan.Effects.Hash)
            return;

        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        throw new GateRefusedException(
            $"'{context.Name(deployment.Image.Placed)}' was not taken live on {context.Target.Name}: what serves changed after the plan was made. {serving}. Run the command again.");
    }

    private static async Task RefuseUntestedAsync(ReleaseContext context, VerifiedDeployment deployment, CancellationToken cancellation)
    {
        var skipped = deployment.Checks.Where(check => check.Outcome == CheckOutcome.Skipped).Select(check => check.Name).ToList();
        if (!context.Target.IsGated || skipped.Count == 0)
            return;

        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        throw new GateRefusedException(
            $"'{context.Name(deployment.Image.Placed)}' was not taken live on {context.Target.Name}: checks were skipped ({string.Join(", ", skipped)}). {serving}. Run the command without --skip_slow_scans.");
    }

    private static async Task MoveAsync(ReleaseSession session, CutoverPlan plan, int percent, CancellationToken cancellation)
    {
        var context = session.Context;
        var to = context.Instance(plan.To);
        IReadOnlyList<Weight> weights = plan is { Shares: true, From: { } from } && percent < 100
            ? [new(to, percent), new(context.Instance(from), 100 - percent)]
            : [new(to, 100)];

        var before = await context.Platform.ObserveAsync(context.Target.Name, cancellation).ConfigureAwait(false);
        if (await FindRefusalAsync(session, plan, weights, cancellation).ConfigureAwait(false) is { } refusal)
            throw await AutomaticRollback.RunAsync(session, plan, refusal, cancellation).ConfigureAwait(false);

        var alone = plan.Shares || percent == 100 ? "" : "; it answers everything, since nothing else runs";
        context.Narrator.Say($"'{context.Name(plan.To)}' takes {percent} % of the traffic on {context.Target.Name}{alone}.");

        var watch = context.Target.Rollout.Watch;
        var problem = await StepWatch.FindProblemAsync(context, plan.To, percent, before.Find(to), watch, cancellation).ConfigureAwait(false);
        if (problem is not null)
            throw await AutomaticRollback.RunAsync(session, plan, problem, cancellation).ConfigureAwait(false);

        if (percent < 100)
            await session.RecordAsync(new WeightMoved(context.Component.Name, plan.To, percent), cancellation).ConfigureAwait(false);
    }

    // A version that ends between two steps must not leave the alias split: while the previous one runs there is a way back.
    private static async Task<string?> FindRefusalAsync(
        ReleaseSession session, CutoverPlan plan, IReadOnlyList<Weight> weights, CancellationToken cancellation)
    {
        var context = session.Context;
        try
        {
            await context.Platform.RouteAsync(context.Target.Name, context.Component.Name, weights, session.Epoch, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (ReleaseException refusal) when (plan.Shares && refusal is not StaleEpochException)
        {
            return $"it could not take its share ({refusal.Message.TrimEnd('.')})";
        }
    }
}
