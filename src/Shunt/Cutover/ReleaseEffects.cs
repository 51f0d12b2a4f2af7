using Shunt.Effects;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Sessions;

namespace Shunt.Cutover;

/// <summary>The effects of a release. They follow from the ledger and the target's rules alone, so that they are the same whoever asks, until one of these changes.</summary>
internal static class ReleaseEffects
{
    internal static IEnumerable<Effect> List(ReleaseContext context, ComponentState state, Placed? from, Placed to)
    {
        var component = context.Component.Name;
        var (rollout, retain) = (context.Target.Rollout, context.Target.Retain);
        var alias = context.Alias().Url.Host;
        var suffixed = context.Suffixed(to).Url.Host;

        // Two images of one commit share a suffixed route, so the one that stays warm makes way.
        if (state.Previous is { } twin && twin.Commit == to.Commit && twin != to)
            yield return new EndInstance(component, twin);

        yield return new StartInstance(component, to, suffixed);
        yield return new RunTests(component, to, suffixed);
        foreach (var percent in rollout.Steps)
            yield return new MoveAlias(component, alias, from, to, percent, rollout.Watch);

        // One way back is kept warm: what served before that ends.
        if (state.Previous is { } earlier && earlier != from && earlier.Commit != to.Commit)
            yield return new EndInstance(component, earlier);

        if (from is not null)
            yield return retain > TimeSpan.Zero ? new RetainInstance(component, from, retain) : new EndInstance(component, from);
    }
}
