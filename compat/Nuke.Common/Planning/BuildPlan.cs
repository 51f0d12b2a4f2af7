namespace Nuke.Common.Execution;

/// <summary>The targets to run, in order.</summary>
internal sealed class BuildPlan(IReadOnlyList<ExecutableTarget> order)
{
    public static readonly BuildPlan Empty = new([]);

    public IReadOnlyList<ExecutableTarget> Order { get; } = order;

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
