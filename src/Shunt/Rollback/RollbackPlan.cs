using Shunt.Data;
using Shunt.Effects;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Misuse;
using Shunt.Platforms;
using Shunt.Recovery;
using Shunt.Sessions;
using Shunt.Versions;

namespace Shunt.Rollback;

/// <summary>Where a rollback goes and how: to the last version that was good, by a flip while its instance runs, from its stored image after that.</summary>
[Proof("'RollbackPlan.ForAsync(context, commit, ...)' works it out from what was good.")]
public sealed record RollbackPlan
{
    private RollbackPlan(Placed from, Placed to, EffectList effects)
    {
        From = from;
        To = to;
        Effects = effects;
    }

    /// <value>What serves now.</value>
    public Placed From { get; }

    /// <value>What will serve.</value>
    public Placed To { get; }

    /// <value>The effects, in order.</value>
    public EffectList Effects { get; }

    /// <value>What is done first with a run that was left open; empty when there is none.</value>
    public IReadOnlyList<Effect> First { get; private init; } = [];

    /// <value>Whether its target serves already, or will once what was left open is settled: there is nothing else to do.</value>
    internal bool IsThere { get; private init; }

    /// <summary>Finds the way back. Writes nothing.</summary>
    /// <param name="context">The target.</param>
    /// <param name="wanted">The full id of the commit to go back to; null for the last version that was good.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="NoWayBackException">Nothing is live, no good version is left, or the data have left it behind.</exception>
    /// <exception cref="ImageMissingException">The instance ended and its image is gone.</exception>
    public static async Task<RollbackPlan> ForAsync(ReleaseContext context, string? wanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);

        var now = await context.StateAsync(cancellation).ConfigureAwait(false);
        var settlement = await Settlement.ToMakeWayAsync(context, now, "", cancellation).ConfigureAwait(false);
        if (Asked(context, now, settlement) is { } asked && (wanted ?? asked.To.Commit) == asked.To.Commit)
            return new RollbackPlan(asked.From, asked.To, new EffectList(context.Target.Name, settlement?.Effects ?? [])) { IsThere = true };

        var state = settlement?.After(context, now) ?? now;
        if (state.Live is { Version: var live } && live.Commit == wanted && await ServesAsync(context, now, live, cancellation).ConfigureAwait(false))
            return new RollbackPlan(live, live, new EffectList(context.Target.Name, [])) { IsThere = true };

        var first = settlement?.Effects ?? [];
        var plan = await OfAsync(context, state, first, wanted, cancellation).ConfigureAwait(false);
        return plan with { First = first };
    }

    // Who asks for a rollback while one is open, or while a release is to be undone, means that one and not the version before it; and
    // so does who asks again because the first attempt died when all was done but giving its lease back.
    private static ReturnAlias? Asked(ReleaseContext context, ComponentState state, Settlement? settlement) =>
        settlement is not null ? settlement.Way
        : state.Ended is { Run: { Kind: RunKind.Rollback, IsTurned: false, Effects: { } effects } } ended && context.Ledger.State.Lease?.Epoch == ended.Epoch
            ? effects.OfType<ReturnAlias>().LastOrDefault()
            : null;

    // What is asked for serves, and no run that was left open has to be settled for that: there is nothing to do.
    private static async Task<bool> ServesAsync(ReleaseContext context, ComponentState state, Placed live, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return observed.Share(context.Instance(live)) == 100 && await Settlement.ForAsync(context, state, cancellation).ConfigureAwait(false) is null;
    }

    private static async Task<RollbackPlan> OfAsync(
        ReleaseContext context, ComponentState state, IReadOnlyList<Effect> first, string? wanted, CancellationToken cancellation)
    {
        if (state.Live?.Version is not { } from)
            throw new NoWayBackException($"Nothing was rolled back: nothing serves on {context.Target.Name}. Run './build.sh Cutover --target {context.Target.Name}' to release.");

        var to = await ChooseAsync(context, state, from, wanted, cancellation).ConfigureAwait(false);
        if (await SchemaRule.FindClosedWayAsync(context, state, to, cancellation).ConfigureAwait(false) is { } closed)
            throw await ClosedAsync(context, to, closed, cancellation).ConfigureAwait(false);

        var health = await context.Platform.ProbeAsync(context.Instance(to), cancellation).ConfigureAwait(false);
        var cold = health.State != HealthState.Healthy || first.Contains(new EndInstance(context.Component.Name, to));
        if (cold && !await context.Images.HasAsync(to.Digest, cancellation).ConfigureAwait(false))
        {
            var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
            throw new ImageMissingException(to.Digest, $"the instance of '{context.Name(to)}' ended and its stored image is missing or damaged", serving, to.Suffix);
        }

        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        var effects = RollbackEffects.List(context, state, observed, from, to, cold, automatic: false);
        return new RollbackPlan(from, to, new EffectList(context.Target.Name, [.. effects]));
    }

    private static async Task<NoWayBackException> ClosedAsync(ReleaseContext context, Placed to, string problem, CancellationToken cancellation)
    {
        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        return new NoWayBackException(
            $"Nothing was rolled back to '{to.Suffix}' on {context.Target.Name}: {problem}. {serving}. Release a fix with './build.sh Cutover --target {context.Target.Name}'; how to go back with the data that were saved is in docs/data.md.");
    }

    private static async Task<Placed> ChooseAsync(
        ReleaseContext context, ComponentState state, Placed from, string? wanted, CancellationToken cancellation)
    {
        var good = state.Good.Where(version => version.Commit != from.Commit).ToList();
        if (wanted is null && good.Count > 0)
            return good[0];

        if (good.FirstOrDefault(version => version.Commit == wanted) is { } found)
            return found;

        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        var subject = wanted is null ? "" : $" to '{wanted[..ReleaseVersion.SuffixLength]}'";
        var ways = good.Count == 0
            ? "No earlier version was good here"
            : $"Versions that were good here: {string.Join(", ", good.Select(version => version.Suffix))}";
        throw new NoWayBackException($"Nothing was rolled back{subject} on {context.Target.Name}. {serving}. {ways}. './build.sh History --target {context.Target.Name}' shows what ran there.");
    }
}
