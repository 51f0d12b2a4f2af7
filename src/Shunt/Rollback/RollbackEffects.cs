using Shunt.Effects;
using Shunt.Hooks;
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
        var (ends, retains) = (context.Target.Rollout.Recreates, !automatic && context.Target.Retain > TimeSpan.Zero);
        var close = automatic ? null : CloseWindow.ForMove(context, state, observed, from, to);
        if (ends && close is not null)
            yield return close;

        if (ends)
        {
            yield return new HoldAlias(component, context.Alias().Url.Host, from, to);
            yield return new EndInstance(component, from);
        }

        if (cold)
            yield return new StartInstance(component, to, context.Suffixed(to).Url.Host, context.Target.Processes);

        yield return new ReturnAlias(component, context.Alias().Url.Host, from, to, automatic);
        foreach (var hook in RunHook.At(context, ReleaseStep.Rollback, HookMoment.After, to))
            yield return hook;

        if (!ends && close is not null)
            yield return close;

        if (!ends)
            yield return retains ? new RetainInstance(component, from, context.Target.Retain) : new EndInstance(component, from);
    }
}
