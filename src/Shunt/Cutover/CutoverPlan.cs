using Shunt.Data;
using Shunt.Effects;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Misuse;
using Shunt.Recovery;
using Shunt.Sessions;

namespace Shunt.Cutover;

/// <summary>What taking a version live on a target will do, worked out from ledger and platform: the same whoever asks, until live changes.</summary>
[Proof("'CutoverPlan.ForAsync(context, image, ...)' works it out from ledger and platform.")]
public sealed record CutoverPlan
{
    private CutoverPlan(Placed? from, Placed to, EffectList effects)
    {
        From = from;
        To = to;
        Effects = effects;
    }

    /// <value>What serves now; null on a first release.</value>
    public Placed? From { get; }

    /// <value>What will serve.</value>
    public Placed To { get; }

    /// <value>The effects, in order: what an approval names; empty when there is nothing to do.</value>
    public EffectList Effects { get; }

    /// <value>How many of <see cref="Effects"/>, from the first, an earlier command did already.</value>
    public int Done { get; private init; }

    /// <value>What is done first with a run that was left open; empty when there is none.</value>
    public IReadOnlyList<Effect> First { get; private init; } = [];

    /// <summary>Works out the plan. Writes nothing.</summary>
    /// <param name="context">The target.</param>
    /// <param name="image">The version.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="SupersededException">A newer version serves there.</exception>
    /// <exception cref="GateRefusedException">Another image of the same commit serves there, or the data there and what the version makes of them do not suit both it and what serves.</exception>
    public static async Task<CutoverPlan> ForAsync(ReleaseContext context, ReleaseImage image, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(image);

        var now = await context.StateAsync(cancellation).ConfigureAwait(false);
        var settlement = await Settlement.ForAsync(context, now, cancellation).ConfigureAwait(false);
        var state = settlement?.After(context, now) ?? now;
        ForwardOnly.Pass(context, image.Version, state);
        var isLedThere = settlement?.LeadsTo(image.Placed) == true;
        var plan = await OfAsync(context, state, image, isLedThere, cancellation).ConfigureAwait(false);
        if (settlement is not null)
            return plan with { First = settlement.Effects };

        if (plan.GoesOnWith(now.Open))
            return plan with { Done = now.Open!.Done };

        var way = await Settlement.ToMakeWayAsync(context, now, "", cancellation).ConfigureAwait(false);
        return plan with { First = way?.Effects ?? [] };
    }

    /// <summary>A person's approval of the plan: for these effects, over what serves now, and for the next run only.</summary>
    /// <param name="context">The target.</param>
    /// <param name="reason">Why, in the approver's words; null when none was given.</param>
    public Approved Approve(ReleaseContext context, string? reason)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new Approved(context.Component.Name, To, Effects.Hash, reason, From, context.Ledger.State.RunEpoch);
    }

    /// <summary>Whether an open run is this plan, begun by an earlier command.</summary>
    internal bool GoesOnWith(OpenRun? run) => run is { IsTurned: false } && run.List == Effects.Hash && (run.From, run.To) == (From, To);

    private static async Task<CutoverPlan> OfAsync(
        ReleaseContext context, ComponentState state, ReleaseImage image, bool isLedThere, CancellationToken cancellation)
    {
        var to = image.Placed;
        var live = state.Live?.Version;
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);

        // What serves and is not good, because its watch failed and there was no way back, is released again.
        var isDone = live == to && state.Good.Contains(to) && (isLedThere || observed.Share(context.Instance(to)) == 100);
        if (isDone && state.Open is null)
            return new CutoverPlan(to, to, new EffectList(context.Target.Name, []));

        if (live is not null && live != to && live.Commit == to.Commit && observed.Runs(context.Instance(live)))
        {
            throw new GateRefusedException(
                $"'{context.Name(to)}' was not released to {context.Target.Name}: its image {to.Digest} is not the one of the same commit that runs there, {live.Digest}. {await context.WhoServesAsync(cancellation).ConfigureAwait(false)}. Release a new commit; an empty one will do.");
        }

        var from = live?.Commit == to.Commit ? null : live;
        var migration = await SchemaRule.FindMigrationAsync(context, image, from, state, cancellation).ConfigureAwait(false);
        return new CutoverPlan(from, to, new EffectList(context.Target.Name, [.. ReleaseEffects.List(context, state, observed, from, to, migration)]));
    }
}
