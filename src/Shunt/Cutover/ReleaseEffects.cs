using Shunt.Effects;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Cutover;

/// <summary>The effects of a release. Those that an approval is about follow from the ledger and the target's rules alone: they are the same whoever asks, until one of these changes.</summary>
internal static class ReleaseEffects
{
    internal static IEnumerable<Effect> List(ReleaseContext context, ComponentState state, PlatformState observed, Placed? from, Placed to)
    {
        var component = context.Component.Name;
        var (rollout, retain) = (context.Target.Rollout, context.Target.Retain);
        var alias = context.Alias().Url.Host;
        var suffixed = context.Suffixed(to).Url.Host;

        // One way back is kept warm; and two images of one commit would share a suffixed route, so there the old one goes first.
        var close = CloseWindow.ForMove(context, state, observed, from, to);
        var isTwin = close?.Version.Commit == to.Commit;
        if (close is not null && isTwin)
            yield return close;

        yield return new StartInstance(component, to, suffixed, context.Target.Processes);
        yield return new RunTests(component, to, suffixed);
        var isTested = context.Component.SmokeTests.Count > 0;
        foreach (var step in rollout.Steps)
            yield return new MoveAlias(component, alias, from, to, step.Percent, step.Watch, step.Limit, isTested && step.Percent == 100);

        if (isTested)
            yield return new RunSmokeTests(component, alias, from, to);

        if (close is not null && !isTwin)
            yield return close;

        if (from is not null)
            yield return retain > TimeSpan.Zero ? new RetainInstance(component, from, retain) : new EndInstance(component, from);
    }
}
