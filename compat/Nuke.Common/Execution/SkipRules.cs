namespace Nuke.Common.Execution;

/// <summary>Takes targets out of a plan before anything runs: by <c>--skip</c>, and by static conditions.</summary>
internal static class SkipRules
{
    /// <summary>Finds the targets that the command line says to skip.</summary>
    /// <param name="targets">All targets.</param>
    /// <param name="names">The names given; none for all targets.</param>
    /// <exception cref="Parameters.RefusedException">A name is unknown.</exception>
    public static IReadOnlyCollection<ExecutableTarget> Named(IReadOnlyList<ExecutableTarget> targets, string[] names)
        => names.Length == 0 ? targets : Planner.Named(targets, names, "option '--skip': ");

    /// <summary>Skips targets. One that was named to run is never skipped, only dependencies of it that nobody else needs.</summary>
    public static void ApplyOption(BuildPlan plan, IReadOnlyCollection<ExecutableTarget> skipped)
    {
        foreach (var target in plan.Order)
        {
            if (skipped.Contains(target))
                Skip(plan, target, "via --skip", always: false);
        }
    }

    /// <summary>Skips targets whose static conditions do not hold, with the dependencies that nobody else needs.</summary>
    public static void ApplyConditions(BuildPlan plan)
    {
        foreach (var target in plan.Order)
        {
            if (target.Status == ExecutionStatus.Scheduled && Broken(target.StaticConditions) is { } text)
            {
                target.OnlyWhen = text;
                Skip(plan, target, reason: null, always: true);
            }
        }
    }

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

    private static void Skip(BuildPlan plan, ExecutableTarget target, string? reason, bool always)
    {
        if (target.Status != ExecutionStatus.Scheduled)
            return;
        if (always || !target.Invoked)
        {
            target.Status = ExecutionStatus.Skipped;
            target.Skipped = reason;
        }

        if (target.DependencyBehavior == DependencyBehavior.Execute)
            return;
        foreach (var other in target.ExecutionDependencies.Concat(target.Triggers))
        {
            if (!plan.Any(x => x != target && x.Status == ExecutionStatus.Scheduled && (x.ExecutionDependencies.Contains(other) || x.Triggers.Contains(other))))
                Skip(plan, other, $"only '{target.Name}' needed it", always: false);
        }
    }
}
