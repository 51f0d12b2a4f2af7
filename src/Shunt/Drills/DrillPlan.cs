using Shunt.Data;
using Shunt.Effects;
using Shunt.Ledger;
using Shunt.Platforms;
using Shunt.Rollback;
using Shunt.Sessions;

namespace Shunt.Drills;

/// <summary>A rehearsal of the way back: the alias flips to the version that stays warm and returns, some times over.</summary>
public sealed record DrillPlan
{
    /// <summary>How many times the alias goes there and returns.</summary>
    public const int Rounds = 3;

    private DrillPlan(Placed live, Placed back, EffectList effects)
    {
        Live = live;
        Back = back;
        Effects = effects;
    }

    /// <value>What serves, before and after.</value>
    public Placed Live { get; }

    /// <value>The way back.</value>
    public Placed Back { get; }

    /// <value>The flips, in order; the last one leads to <see cref="Live"/>.</value>
    public EffectList Effects { get; }

    /// <summary>Works the flips out. Writes nothing.</summary>
    /// <param name="context">The target.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="NoWayBackException">There is nothing to flip to, or a release is under way; nothing moved.</exception>
    public static async Task<DrillPlan> ForAsync(ReleaseContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);

        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        if (state.Live?.Version is not { } live || observed.Share(context.Instance(live)) < 100)
            throw await RefusalAsync(context, "no version serves all traffic", cancellation).ConfigureAwait(false);

        if (state.Open is not null)
            throw await RefusalAsync(context, "a release is under way", cancellation).ConfigureAwait(false);

        if (state.Previous is not { } back || !observed.Runs(context.Instance(back)))
            throw await RefusalAsync(context, "no earlier version stays warm", cancellation).ConfigureAwait(false);

        if (await SchemaRule.FindClosedWayAsync(context, state, back, cancellation).ConfigureAwait(false) is { } closed)
            throw await RefusalAsync(context, closed, cancellation).ConfigureAwait(false);

        if (observed.Find(context.Instance(back)) is { } warm && warm.Processes < context.Target.Processes)
            throw await RefusalAsync(context, $"'{context.Name(back)}', the way back, stays warm with {warm.Processes} of {context.Target.Processes} processes, too few for all traffic", cancellation).ConfigureAwait(false);

        var health = await context.Platform.ProbeAsync(context.Instance(back), cancellation).ConfigureAwait(false);
        if (health.State != HealthState.Healthy)
            throw await RefusalAsync(context, $"'{context.Name(back)}', the way back, is not healthy ({health.Detail})", cancellation).ConfigureAwait(false);

        return new DrillPlan(live, back, new EffectList(context.Target.Name, [.. Flips(context, live, back)]));
    }

    private static IEnumerable<Effect> Flips(ReleaseContext context, Placed live, Placed back)
    {
        var (component, alias) = (context.Component.Name, context.Alias().Url.Host);
        for (var round = 0; round < Rounds; round++)
        {
            yield return new FlipAlias(component, alias, live, back, IsBack: false);
            yield return new FlipAlias(component, alias, back, live, IsBack: true);
        }
    }

    private static async Task<NoWayBackException> RefusalAsync(ReleaseContext context, string problem, CancellationToken cancellation)
    {
        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        return new NoWayBackException(
            $"Nothing was drilled on {context.Target.Name}: {problem}. {serving}. A drill flips to what a release leaves warm; './build.sh Status --target {context.Target.Name}' shows it.");
    }
}
