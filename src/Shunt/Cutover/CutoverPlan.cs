using Shunt.Effects;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Sessions;
using Shunt.Targets;

namespace Shunt.Cutover;

/// <summary>What taking a version live on a target will do, worked out from ledger and platform: the same whoever asks, until live changes.</summary>
public sealed record CutoverPlan
{
    private CutoverPlan(Placed? from, Placed to, IReadOnlyList<int> steps, EffectList effects)
    {
        From = from;
        To = to;
        Steps = steps;
        Effects = effects;
    }

    /// <value>What serves now; null on a first release.</value>
    public Placed? From { get; }

    /// <value>What will serve.</value>
    public Placed To { get; }

    /// <value>Its share after each step in percent. A first release has nobody to share with and takes one step.</value>
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
            return new CutoverPlan(to, to, [], new EffectList(context.Target.Name, []));

        // A live version whose instance is gone has no traffic to share: the new one takes all of it at once.
        var from = state.Live?.Version == to ? null : state.Live?.Version;
        var shares = from is not null && observed.Find(context.Instance(from)) is { IsRunning: true };
        var steps = shares ? context.Target.Rollout.Steps : Rollout.AtOnce.Steps;
        return new CutoverPlan(from, to, steps, new EffectList(context.Target.Name, [.. List(context, from, to, steps)]));
    }

    private static IEnumerable<Effect> List(ReleaseContext context, Placed? from, Placed to, IReadOnlyList<int> steps)
    {
        var component = context.Component.Name;
        var alias = context.Platform.Address(component, context.Target.Name, null).Url;
        var suffixed = context.Platform.Address(component, context.Target.Name, to.Suffix).Url;
        var watch = from is null ? TimeSpan.Zero : context.Target.Rollout.Watch;

        yield return new StartInstance(component, to, suffixed);
        yield return new RunTests(suffixed);
        foreach (var percent in steps)
            yield return new MoveAlias(alias, from, to, percent, watch);

        if (from is not null)
            yield return new EndInstance(component, from, context.Target.Retain);
    }
}
