using Shunt.Effects;
using Shunt.Ledger;
using Shunt.Sessions;

namespace Shunt.Restarts;

/// <summary>How what serves is started anew.</summary>
public sealed record RestartPlan
{
    private RestartPlan(Placed live, EffectList effects) => (Live, Effects) = (live, effects);

    /// <value>What serves, before and after.</value>
    public Placed Live { get; }

    /// <value>The effects, in order.</value>
    public EffectList Effects { get; }

    /// <summary>Works it out. Writes nothing.</summary>
    /// <param name="context">The target.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="RestartFailedException">No version serves all traffic, a release is under way, or the stored image is gone; nothing was touched.</exception>
    public static async Task<RestartPlan> ForAsync(ReleaseContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);

        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        if (state.Open is not null)
            throw await RefusalAsync(context, "a release is under way", cancellation).ConfigureAwait(false);

        if (state.Live?.Version is not { } live || observed.Share(context.Instance(live)) < 100)
            throw await RefusalAsync(context, "no version serves all traffic", cancellation).ConfigureAwait(false);

        if (!await context.Images.HasAsync(live.Digest, cancellation).ConfigureAwait(false))
            throw await RefusalAsync(context, $"the stored image of '{context.Name(live)}', {live.Digest}, is missing or damaged", cancellation).ConfigureAwait(false);

        var renew = new RenewInstance(context.Component.Name, context.Alias().Url.Host, live, context.Target.Processes, !context.Target.Rollout.Recreates);
        return new RestartPlan(live, new EffectList(context.Target.Name, [renew]));
    }

    private static async Task<RestartFailedException> RefusalAsync(ReleaseContext context, string problem, CancellationToken cancellation) =>
        new(context.Target.Name, problem, await context.WhoServesAsync(cancellation).ConfigureAwait(false), isServed: true);
}
