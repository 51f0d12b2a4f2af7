using Shunt.Effects;
using Shunt.Platforms;
using Shunt.Recovery;
using Shunt.Sessions;

namespace Shunt.Teardown;

/// <summary>What a teardown will end.</summary>
/// <param name="Effects">The effects, in order.</param>
/// <param name="First">What is done first with a run that was left open; empty when there is none.</param>
public sealed record TeardownPlan(EffectList Effects, IReadOnlyList<Effect> First)
{
    /// <summary>Looks at what runs on the target. Writes nothing.</summary>
    /// <param name="context">The target.</param>
    /// <param name="cancellation">Ends the look.</param>
    public static async Task<TeardownPlan> ForAsync(ReleaseContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);

        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        var settlement = await Settlement.ForAsync(context, state, cancellation).ConfigureAwait(false);
        var first = settlement?.Effects ?? [];
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        var names = After(context, first, observed).Select(id => $"{id.Component} {id.Suffix}").Order(StringComparer.Ordinal);
        return new TeardownPlan(new EffectList(context.Target.Name, [new RemoveTarget(context.Target.Name, [.. names])]), first);
    }

    // What runs once the run that was left open is settled.
    private static IEnumerable<InstanceId> After(ReleaseContext context, IReadOnlyList<Effect> first, PlatformState observed) => first.OfType<RemoveTarget>().Any()
        ? []
        : observed.Instances.Select(instance => instance.Id)
            .Except(first.OfType<EndInstance>().Select(effect => context.Instance(effect.Version)))
            .Union(first.OfType<ReturnAlias>().Select(effect => context.Instance(effect.To)));
}
