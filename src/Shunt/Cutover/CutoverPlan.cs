using Shunt.Effects;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Sessions;

namespace Shunt.Cutover;

/// <summary>What taking a version live on a target will do, worked out from ledger and platform: the same whoever asks, until live changes.</summary>
public sealed record CutoverPlan
{
    private CutoverPlan(Placed? from, Placed to, bool shares, IReadOnlyList<int> steps, EffectList effects)
    {
        From = from;
        To = to;
        Shares = shares;
        Steps = steps;
        Effects = effects;
    }

    /// <value>What serves now; null on a first release.</value>
    public Placed? From { get; }

    /// <value>What will serve.</value>
    public Placed To { get; }

    /// <value>Whether what serves now can take its share of a step; otherwise each step is watched, but the new version answers everything.</value>
    public bool Shares { get; }

    /// <value>Its share after each step in percent.</value>
    public IReadOnlyList<int> Steps { get; }

    /// <value>The effects, in order.</value>
    public EffectList Effects { get; }

    /// <summary>Works out the plan. Writes nothing.</summary>
    /// <param name="context">The target.</param>
    /// <param name="image">The version.</param>
    /// <param name="cancellation">Ends the look.</param>
    public static async Task<CutoverPlan> ForAsync(ReleaseContext context, ReleaseImage image, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(image);

        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        var observed = await context.Platform.ObserveAsync(context.Target.Name, cancellation).ConfigureAwait(false);
        var to = image.Placed;
        if (state.Live?.Version == to && observed.Serving(context.Component.Name) == context.Instance(to))
            return new CutoverPlan(to, to, true, [], new EffectList(context.Target.Name, []));

        var from = state.Live?.Version == to ? null : state.Live?.Version;
        var shares = from is not null && observed.Find(context.Instance(from)) is { IsRunning: true };
        var effects = new EffectList(context.Target.Name, [.. List(context, from, to)]);
        return new CutoverPlan(from, to, shares, context.Target.Rollout.Steps, effects);
    }

    private static IEnumerable<Effect> List(ReleaseContext context, Placed? from, Placed to)
    {
        var component = context.Component.Name;
        var alias = context.Platform.Address(component, context.Target.Name, null).Url;
        var suffixed = context.Platform.Address(component, context.Target.Name, to.Suffix).Url;

        yield return new StartInstance(component, to, suffixed);
        yield return new RunTests(suffixed);
        foreach (var percent in context.Target.Rollout.Steps)
            yield return new MoveAlias(alias, from, to, percent, context.Target.Rollout.Watch);

        if (from is not null)
            yield return new EndInstance(component, from, context.Target.Retain);
    }
}
