using Shunt.Aws.Stacks;
using Shunt.Aws.Templates;
using Shunt.Effects;

namespace Shunt.Aws.Releases;

/// <summary>Says what effects would change of the stacks of a target, by what is there.</summary>
/// <param name="stacks">The target's stacks.</param>
/// <param name="api">CloudFormation.</param>
/// <param name="cluster">The database cluster; null for none.</param>
internal sealed class Foresight(TargetStacks stacks, StackApi api, string? cluster)
{
    /// <summary>The changes of each effect, in order, a line each.</summary>
    /// <param name="effects">The effects.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> ReadAsync(IReadOnlyList<Effect> effects, CancellationToken cancellation)
    {
        var there = (await api.ListAsync($"{stacks.Prefix}-", cancellation).ConfigureAwait(false)).Select(stack => stack.Name).ToHashSet(StringComparer.Ordinal);
        var seen = new List<IReadOnlyList<string>>();
        string? weights = null;
        foreach (var effect in effects)
        {
            // A step that leaves the weights of the one before it, as those of a first version do, changes nothing.
            var (moved, last) = (Weights(effect), weights);
            seen.Add(moved is not null && moved == last ? [] : [.. Changes(effect, there)]);
            weights = moved ?? last;

            // What one effect makes is there for those after it.
            if (effect is StartInstance start)
                there.Add(stacks.ReleaseName(start.Version.Suffix));
            else if (effect is MoveAlias)
                there.Add(stacks.RoutingName);
        }

        return seen;
    }

    private IEnumerable<string> Changes(Effect effect, HashSet<string> there) => effect switch
    {
        StartInstance start when there.Contains(stacks.ReleaseName(start.Version.Suffix)) => [Service(start.Version.Suffix, start.Processes)],
        StartInstance start => StackTemplates.ReleaseResources().Select(resource => $"stack {stacks.ReleaseName(start.Version.Suffix)}: add {resource.Name} ({resource.Type})"),
        GrowInstance grown => [Service(grown.Version.Suffix, grown.Processes)],
        ShrinkInstance shrunk => [Service(shrunk.Version.Suffix, shrunk.Processes)],
        _ when Weights(effect) is { } weights =>
            [$"stack {stacks.RoutingName}: {(there.Contains(stacks.RoutingName) ? "modify" : "add")} Route (AWS::ElasticLoadBalancingV2::ListenerRule), {weights}"],
        RetainInstance kept => [$"schedule {stacks.Prefix}-{kept.Version.Suffix}: deletes stack {stacks.ReleaseName(kept.Version.Suffix)} in {kept.Window}"],
        EndInstance ended => [$"stack {stacks.ReleaseName(ended.Version.Suffix)}: remove"],
        RemoveTarget => there.OrderBy(name => name == stacks.RoutingName ? 0 : name == stacks.EnvironmentName ? 2 : 1).ThenBy(name => name, StringComparer.Ordinal).Select(name => $"stack {name}: remove"),
        SaveData => [$"snapshot of cluster {cluster}: add"],
        MigrateData migrated => [$"task of {migrated.Version.Suffix}: run once"],
        _ => [],
    };

    private string Service(string suffix, int tasks) => $"stack {stacks.ReleaseName(suffix)}: modify Service (AWS::ECS::Service), {(tasks == 1 ? "1 task" : $"{tasks} tasks")}";

    private static string? Weights(Effect effect) => effect switch
    {
        MoveAlias { From: { } from, Percent: < 100 } split => $"{split.To.Suffix} {split.Percent} %, {from.Suffix} {100 - split.Percent} %",
        MoveAlias move => $"{move.To.Suffix} 100 %",
        ReturnAlias back => $"{back.To.Suffix} 100 %",
        FlipAlias flip => $"{flip.To.Suffix} 100 %",
        _ => null,
    };
}
