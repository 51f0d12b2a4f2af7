using Shunt.Data;
using Shunt.Effects;
using Shunt.Hooks;
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

        foreach (var effect in migration is null ? [] : Hooked(context, ReleaseStep.Migrate, to, new SaveData(component, to), new MigrateData(component, to, migration)))
            yield return effect;

        foreach (var effect in Hooked(context, ReleaseStep.DeployInitial, to, new StartInstance(component, to, suffixed, steps[0].Processes ?? processes)))
            yield return effect;

        foreach (var effect in Hooked(context, ReleaseStep.IntegrationTests, to, new RunTests(component, to, suffixed)))
            yield return effect;

        foreach (var effect in Hooked(context, ReleaseStep.Cutover, to, [.. Moves(context, from, to, steps)]))
            yield return effect;

        if (close is not null && !goesFirst)
            yield return close;

        if (from is not null && !ends)
            yield return retain > TimeSpan.Zero ? new RetainInstance(component, from, retain) : new EndInstance(component, from);
    }

    private static IEnumerable<Effect> Hooked(ReleaseContext context, ReleaseStep step, Placed to, params IReadOnlyList<Effect> effects) =>
        [.. RunHook.At(context, step, HookMoment.Before, to), .. effects, .. RunHook.At(context, step, HookMoment.After, to)];

    // Where processes are replaced the old ones give way first, so that there is room for the next.
    private static IEnumerable<Effect> Moves(ReleaseContext context, Placed? from, Placed to, IReadOnlyList<RolloutStep> steps)
    {
        var (component, alias, isTested) = (context.Component.Name, context.Alias().Url.Host, context.Component.SmokeTests.Count > 0);
        var replaced = steps[0].Processes;
        var watchers = context.Target.Hooks.Where(point => point.Moment == HookMoment.During).Select(point => point.Hook.Name).ToList();
        var watchedBy = watchers.Count == 0 ? null : string.Join("', '", watchers);
        foreach (var step in steps)
        {
            if (step.Processes is { } next && next > replaced)
            {
                yield return new ShrinkInstance(component, from!, context.Target.Processes - replaced.Value);
                yield return new GrowInstance(component, to, next);
                replaced = next;
            }

            yield return new MoveAlias(component, alias, from, to, step.Percent, step.Watch, step.Limit, isTested && step.Percent == 100, from is not null && context.Target.Rollout.Recreates, watchedBy);
        }

        if (isTested)
            yield return new RunSmokeTests(component, alias, from, to);
    }
}
