namespace Nuke.Common.Execution;

/// <summary>
/// Takes targets out of a plan before anything runs: by <c>--skip</c>, and by static conditions. With a target go the dependencies that
/// nobody else needs. What was asked for, by name or as the default, is never taken for somebody's dependency: it runs, with all it needs.
/// </summary>
/// <param name="plan">The plan.</param>
internal sealed class SkipRules(BuildPlan plan)
{
    // How many scheduled targets need each one, by number. Counted once: looking for them at each target would take quadratic time.
    private int[]? _needed;
    private int[]? _lastNeededBy;
    private int _pass;

    /// <summary>Finds the targets that the command line says to skip.</summary>
    /// <param name="targets">All targets.</param>
    /// <param name="names">The names given; none for all targets.</param>
    /// <exception cref="Parameters.RefusedException">A name is unknown.</exception>
    public static IReadOnlyCollection<ExecutableTarget> Named(IReadOnlyList<ExecutableTarget> targets, string[] names)
        => names.Length == 0 ? targets : Planner.Named(targets, names, "option '--skip': ");

    /// <summary>The text of the first condition that does not hold; null when all do.</summary>
    public static string? Broken(List<(string Text, Func<bool> Delegate)> conditions)
    {
        foreach (var (text, holds) in conditions)
        {
            if (!holds())
                return text;
        }

        return null;
    }

    /// <summary>Skips targets. One that was asked for is never skipped, only dependencies of it that nobody else needs.</summary>
    public void ApplyOption(IReadOnlyCollection<ExecutableTarget> skipped)
    {
        if (skipped.Count == 0)
            return;
        var named = skipped.ToHashSet();
        foreach (var target in plan.Order)
        {
            if (target.Status == ExecutionStatus.Scheduled && named.Contains(target))
                Skip(target, "via --skip", always: false);
        }
    }

    /// <summary>Skips targets whose static conditions do not hold.</summary>
    public void ApplyConditions()
    {
        foreach (var target in plan.Order)
        {
            if (target.Status == ExecutionStatus.Scheduled && Broken(target.StaticConditions) is { } text)
            {
                target.OnlyWhen = text;
                Skip(target, reason: null, always: true);
            }
        }
    }

    private void Skip(ExecutableTarget target, string? reason, bool always)
    {
        if (_needed is null)
            Count();
        if (always || !target.IsAskedFor)
            Leave(target, reason);
        var open = new Stack<ExecutableTarget>([target]);
        while (open.TryPop(out var next))
        {
            if (next.DependencyBehavior == DependencyBehavior.Execute)
                continue;
            var own = next.Status == ExecutionStatus.Scheduled ? 1 : 0;
            foreach (var other in next.ExecutionDependencies.Concat(next.Triggers))
            {
                if (other.IsAskedFor || other.Status != ExecutionStatus.Scheduled || _needed![other.Number] > own)
                    continue;
                Leave(other, $"only '{next.Name}' needed it");
                open.Push(other);
            }
        }
    }

    private void Leave(ExecutableTarget target, string? reason)
    {
        target.Status = ExecutionStatus.Skipped;
        target.Skipped = reason;
        EachNeed(target, -1);
    }

    private void Count()
    {
        _needed = new int[plan.Graph.Order.Length];
        _lastNeededBy = new int[_needed.Length];
        foreach (var target in plan.Order)
        {
            if (target.Status == ExecutionStatus.Scheduled)
                EachNeed(target, 1);
        }
    }

    /// <summary>Adds to the count of each target that one needs; once, though it may be named twice.</summary>
    private void EachNeed(ExecutableTarget target, int change)
    {
        _pass++;
        Add(target.ExecutionDependencies);
        Add(target.Triggers);

        void Add(List<ExecutableTarget> others)
        {
            foreach (var other in others)
            {
                if (_lastNeededBy![other.Number] == _pass)
                    continue;
                _lastNeededBy[other.Number] = _pass;
                _needed![other.Number] += change;
            }
        }
    }
}
