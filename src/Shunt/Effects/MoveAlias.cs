using System.Text.Json.Serialization;
using Shunt.Cutover;
using Shunt.Hooks;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>The alias moves by one step to a version that was verified, and the step is watched.</summary>
/// <param name="Component">The component.</param>
/// <param name="Alias">The alias's host.</param>
/// <param name="From">What serves now; null when nothing does.</param>
/// <param name="To">What takes over.</param>
/// <param name="Percent">Its share after the step.</param>
/// <param name="Watch">How long the step is watched.</param>
/// <param name="Limit">How long it is watched at most while its verdict is open; null in older ledgers: no longer than <paramref name="Watch"/>.</param>
/// <param name="IsTested">Whether smoke tests follow, which take the version live; otherwise the move to 100 % does.</param>
/// <param name="EndsHold">Whether the version before has ended, because two may not run at once: this one then ends before that starts again.</param>
/// <param name="WatchedBy">The hooks that are asked while the step is watched; null for none.</param>
public sealed record MoveAlias(
    string Component,
    string Alias,
    Placed? From,
    Placed To,
    int Percent,
    TimeSpan Watch,
    TimeSpan? Limit = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsTested = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool EndsHold = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? WatchedBy = null) : Effect
{
    /// <inheritdoc />
    public override string Describe()
    {
        var from = From is null ? "nothing" : From.Suffix;
        var longer = Limit > Watch ? $", for {Limit} while undecided" : "";
        var watch = Watch > TimeSpan.Zero ? $", watched for {Watch}{longer}" : "";
        var by = WatchedBy is null ? "" : $", {(Watch > TimeSpan.Zero ? "" : "watched ")}by hook '{WatchedBy}'";
        return $"move {Alias} from {from} to {To.Suffix}: {Percent} %{watch}{by}";
    }

    /// <inheritdoc />
    [JsonIgnore]
    public override ReleaseStep? Opens => ReleaseStep.Cutover;

    internal override bool IsPointOfNoReturn => Percent == 100 && !IsTested;

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return observed.Share(context.Instance(To)) >= Percent;
    }

    internal override Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation) => MoveAsync(scope, Watch, cancellation);

    // Nobody watched since, so the time of the watch is over: one look tells whether the version still serves.
    internal override Task<Outcome> FinishAsync(EffectScope scope, CancellationToken cancellation) => MoveAsync(scope, TimeSpan.Zero, cancellation);

    internal override async Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        if (observed.Share(context.Instance(To)) == 0)
            return observed.TakenBack(context.Instance(To)) is not null && From is not null ? [new ReturnAlias(Component, Alias, To, From, Automatic: true)] : [];

        var thereIsAWayBack = From is not null
            && (observed.Runs(context.Instance(From)) || await context.Images.HasAsync(From.Digest, cancellation).ConfigureAwait(false));
        if (!thereIsAWayBack)
            return [new LeaveAlias(Component, Alias, To)];

        if (EndsHold)
            return [new HoldAlias(Component, Alias, To, From!)];

        // Only a rolling release takes processes from what serves; with fewer than it had it would be given more than it can take.
        var grown = context.Target.Rollout.Batch is null ? [] : GrowInstance.Back(context, observed, From!);
        return [.. grown, new ReturnAlias(Component, Alias, To, From!, Automatic: true)];
    }

    internal override Fact Seen(ReleaseContext context) =>
        IsPointOfNoReturn ? new TakenLive(Component, To, From, RetainedUntil: null) : new WeightMoved(Component, To, Percent);

    internal override bool IsDoneBy(Fact fact) => fact switch
    {
        WeightMoved seen => seen.To == To && seen.Percent == Percent,
        TakenLive seen => seen.Live == To && IsPointOfNoReturn,
        _ => false,
    };

    private async Task<Outcome> MoveAsync(EffectScope scope, TimeSpan watch, CancellationToken cancellation)
    {
        var context = scope.Context;
        var before = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        var shares = From is not null && before.Runs(context.Instance(From));
        IReadOnlyList<Weight> weights = shares && Percent < 100
            ? [new(context.Instance(To), Percent), new(context.Instance(From!), 100 - Percent)]
            : [new(context.Instance(To), 100)];
        if (await AliasRoute.FindProblemAsync(scope, weights, watch, cancellation).ConfigureAwait(false) is { } refusal)
            return Outcome.Failed(refusal);

        HoldAlias.Tell(context, before);
        var alone = shares || Percent == 100 ? "" : "; it answers everything, since nothing else runs";
        context.Narrator.Say($"'{context.Name(To)}' takes {Percent} % of the traffic on {context.Target.Name}{alone}.");
        var limit = watch == Watch && Limit > watch ? Limit.Value : watch;
        var step = new WatchedStep(From, To, Percent, StepWatch.Baseline(context, before, From, Percent), watch, limit);
        if (await StepWatch.FindProblemAsync(context, step, before, cancellation).ConfigureAwait(false) is { } problem)
            return Outcome.Failed(problem);

        if (Percent == 100)
            context.Narrator.Say($"'{context.Name(To)}' serves all traffic on {context.Alias().Url}.");

        return Outcome.Done(Seen(context));
    }
}
