using Shunt.Data;
using Shunt.Effects;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Sessions;
using Shunt.Targets;

namespace Shunt.Cutover;

/// <summary>The effects of a release. Those that an approval is about follow from the ledger and the target's rules alone: they are the same whoever asks, until one of these changes.</summary>
internal static class ReleaseEffects
{
    internal static IEnumerable<Effect> List(ReleaseContext context, ComponentState state, PlatformState observed, Placed? from, Placed to, DataSchema? migration)
    {
        var component = context.Component.Name;
        var (processes, retain) = (context.Target.Processes, context.Target.Retain);
        var suffixed = context.Suffixed(to).Url.Host;

        // A first version replaces nothing: it comes up whole.
        var steps = from is null ? context.Target.Rollout.Steps : context.Target.Rollout.Over(processes);
        var isRolling = steps[0].Processes is not null;

        // One way back is kept warm; and two images of one commit would share a suffixed route, so there the old one goes first. So it does
        // where no more than a batch may run beyond what serves, and where nothing may.
        var close = CloseWindow.ForMove(context, state, observed, from, to);
        var ends = from is not null && context.Target.Rollout.Recreates;
        var goesFirst = isRolling || ends || close?.Version.Commit == to.Commit;
        if (close is not null && goesFirst)
            yield return close;

        if (ends)
        {
            yield return new HoldAlias(component, context.Alias().Url.Host, from!, to);
            yield return new EndInstance(component, from!);
        }

        if (migration is not null)
        {
            yield return new SaveData(component, to);
            yield return new MigrateData(component, to, migration);
        }

        yield return new StartInstance(component, to, suffixed, steps[0].Processes ?? processes);
        yield return new RunTests(component, to, suffixed);
        foreach (var effect in Moves(context, from, to, steps))
            yield return effect;

        if (close is not null && !goesFirst)
            yield return close;

        if (from is not null && !ends)
            yield return retain > TimeSpan.Zero ? new RetainInstance(component, from, retain) : new EndInstance(component, from);
    }

    // Where processes are replaced the old ones give way first, so that there is room for the next.
    private static IEnumerable<Effect> Moves(ReleaseContext context, Placed? from, Placed to, IReadOnlyList<RolloutStep> steps)
    {
        var (component, alias, isTested) = (context.Component.Name, context.Alias().Url.Host, context.Component.SmokeTests.Count > 0);
        var replaced = steps[0].Processes;
        foreach (var step in steps)
        {
            if (step.Processes is { } next && next > replaced)
            {
                yield return new ShrinkInstance(component, from!, context.Target.Processes - replaced.Value);
                yield return new GrowInstance(component, to, next);
                replaced = next;
            }

            yield return new MoveAlias(component, alias, from, to, step.Percent, step.Watch, step.Limit, isTested && step.Percent == 100, from is not null && context.Target.Rollout.Recreates);
        }

        if (isTested)
            yield return new RunSmokeTests(component, alias, from, to);
    }
}
