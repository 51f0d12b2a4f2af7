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
    private bool[]? _isReleased;
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

    /// <summary>
    /// Skips targets, with the dependencies that nobody else needs. One that was asked for runs all the same; naming it only says that
    /// it does not need its dependencies.
    /// </summary>
    public void ApplyOption(IReadOnlyCollection<ExecutableTarget> skipped)
    {
        if (skipped.Count == 0)
            return;
        Count();
        var open = new Stack<ExecutableTarget>();
        foreach (var target in skipped)
        {
            if (target.Status != ExecutionStatus.Scheduled)
                continue;
            open.Push(target);
            if (target.IsAskedFor)
                Release(target);
            else
                Leave(target, "via --skip");
        }

        LeaveUnneeded(open);
    }

    /// <summary>Skips targets whose static conditions do not hold, with the dependencies that nobody else needs.</summary>
    public void ApplyConditions()
    {
        foreach (var target in plan.Order)
        {
            if (target.Status != ExecutionStatus.Scheduled || Broken(target.StaticConditions) is not { } text)
                continue;
            Count();
            target.OnlyWhen = text;
            Leave(target, reason: null);
            LeaveUnneeded(new Stack<ExecutableTarget>([target]));
        }
    }

    private void LeaveUnneeded(Stack<ExecutableTarget> open)
    {
        while (open.TryPop(out var next))
        {
            foreach (var other in next.ExecutionDependencies.Concat(next.Triggers))
            {
                if (other.IsAskedFor || other.Status != ExecutionStatus.Scheduled || _needed![other.Number] > 0)
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
        Release(target);
    }

    /// <summary>
    /// Counts a target's needs no more; once, though it may be named to skip and have a condition that does not hold. One that keeps its
    /// dependencies still needs them, whoever else is taken out before or after it.
    /// </summary>
    private void Release(ExecutableTarget target)
    {
        if (_isReleased![target.Number] || target.DependencyBehavior == DependencyBehavior.Execute)
            return;
        _isReleased[target.Number] = true;
        EachNeed(target, -1);
    }

    private void Count()
    {
        if (_needed is not null)
            return;
        _needed = new int[plan.Graph.Order.Length];
        _lastNeededBy = new int[_needed.Length];
        _isReleased = new bool[_needed.Length];
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
