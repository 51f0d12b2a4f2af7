using Nuke.Common.Parameters;

namespace Nuke.Common.Execution;

/// <summary>
/// Decides which targets run and in which order. Dependencies and triggers pull targets in; before, after and triggers order them, also
/// across targets that do not run. Of those that could go next, the one declared first does. Time and memory grow with targets and edges.
/// </summary>
internal static class Planner
{
    /// <summary>Finds the targets to run; letter case, <c>-</c> and <c>_</c> in names do not count.</summary>
    /// <param name="targets">All targets.</param>
    /// <param name="names">The targets named on the command line; null for the default ones.</param>
    /// <exception cref="RefusedException">A name is unknown.</exception>
    public static List<ExecutableTarget> Roots(IReadOnlyList<ExecutableTarget> targets, IReadOnlyList<string>? names)
    {
        var found = names is null ? [.. targets.Where(x => x.IsDefault)] : Named(targets, names, source: string.Empty);
        foreach (var target in found)
        {
            target.Invoked = names is not null;
            target.IsAskedFor = true;
        }

        return found;
    }

    /// <summary>Plans a run.</summary>
    /// <param name="targets">All targets, in the order of declaration.</param>
    /// <param name="roots">The targets to run.</param>
    /// <exception cref="InvalidOperationException">Targets wait for each other in a circle.</exception>
    public static BuildPlan Plan(IReadOnlyList<ExecutableTarget> targets, IReadOnlyList<ExecutableTarget> roots)
    {
        var graph = TargetGraph.Of(targets);
        var wanted = Wanted(roots, targets.Count);
        var order = new List<ExecutableTarget>();
        foreach (var target in graph.Order)
        {
            if (!wanted[target.Number])
                continue;
            target.Status = ExecutionStatus.Scheduled;
            order.Add(target);
        }

        return new BuildPlan(order, graph);
    }

    /// <summary>Finds targets by name.</summary>
    /// <exception cref="RefusedException">A name is unknown; the message begins with the source.</exception>
    public static List<ExecutableTarget> Named(IReadOnlyList<ExecutableTarget> targets, IReadOnlyList<string> names, string source)
    {
        var byKey = targets.ToDictionary(x => OptionName.Key(x.Name));
        var found = new List<ExecutableTarget>();
        var problems = new List<string>();
        foreach (var name in names)
        {
            if (byKey.TryGetValue(OptionName.Key(name), out var target))
                found.Add(target);
            else
                problems.Add(source + Unknown(name, targets));
        }

        return problems.Count == 0 ? found : throw new RefusedException(problems);
    }

    private static string Unknown(string name, IReadOnlyList<ExecutableTarget> targets)
    {
        var listed = targets.Where(x => x.Listed).Select(x => x.Name).ToList();
        return NearestName.Of(name, listed) is { } nearest
            ? $"target '{name}' does not exist; nearest: '{nearest}'"
            : $"target '{name}' does not exist; there are {string.Join(", ", listed)}";
    }

    private static bool[] Wanted(IReadOnlyList<ExecutableTarget> roots, int count)
    {
        var wanted = new bool[count];
        var open = new Stack<ExecutableTarget>();
        foreach (var root in roots)
            Want(root);
        while (open.TryPop(out var target))
        {
            target.ExecutionDependencies.ForEach(Want);
            target.Triggers.ForEach(Want);
        }

        return wanted;

        void Want(ExecutableTarget target)
        {
            if (wanted[target.Number])
                return;
            wanted[target.Number] = true;
            open.Push(target);
        }
    }
}
