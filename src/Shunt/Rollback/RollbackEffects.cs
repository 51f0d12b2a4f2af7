using Shunt.Effects;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Rollback;

/// <summary>The effects of a way back.</summary>
internal static class RollbackEffects
{
    /// <summary>Lists them. What was left stays warm when a person decided, so that it can be looked at; when a watch did it ends.</summary>
    internal static IEnumerable<Effect> List(
        ReleaseContext context, ComponentState state, PlatformState observed, Placed from, Placed to, bool cold, bool automatic)
    {
        var component = context.Component.Name;
        if (cold)
            yield return new StartInstance(component, to, context.Suffixed(to).Url.Host, context.Target.Processes);

        yield return new ReturnAlias(component, context.Alias().Url.Host, from, to, automatic);
        if (!automatic && CloseWindow.ForMove(context, state, observed, from, to) is { } close)
            yield return close;

        yield return !automatic && context.Target.Retain > TimeSpan.Zero
            ? new RetainInstance(component, from, context.Target.Retain)
            : new EndInstance(component, from);
    }
}
