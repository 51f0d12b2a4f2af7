namespace Nuke.Common.Execution;

/// <summary>The targets to run, in order.</summary>
internal sealed class BuildPlan(IReadOnlyList<ExecutableTarget> order, TargetGraph graph)
{
    public static readonly BuildPlan Empty = new([], TargetGraph.Empty);

    public IReadOnlyList<ExecutableTarget> Order { get; } = order;

    /// <summary>All targets of the build with their edges: order also holds across those that do not run.</summary>
    public TargetGraph Graph { get; } = graph;

    /// <summary>How long the run has taken, from its first target to its last.</summary>
    public RunClock Clock { get; } = new();

    public IReadOnlyCollection<ExecutableTarget> With(ExecutionStatus status) => Where(x => x.Status == status);

    public IReadOnlyCollection<ExecutableTarget> Where(Func<ExecutableTarget, bool> condition)
    {
        var found = new List<ExecutableTarget>();
        foreach (var target in Order)
        {
            if (condition(target))
                found.Add(target);
        }

        return found;
    }

    public bool Any(Func<ExecutableTarget, bool> condition)
    {
        foreach (var target in Order)
        {
            if (condition(target))
                return true;
        }

        return false;
    }
}
