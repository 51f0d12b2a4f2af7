using Nuke.Common.Execution;

namespace Nuke.Common;

/// <summary>Questions about lists of targets.</summary>
public static class ExecutableTargetExtensions
{
    /// <summary>Says whether a target is among others: <c>InvokedTargets.Contains(Publish)</c>.</summary>
    /// <param name="targets">The others.</param>
    /// <param name="target">The target; null is in no list.</param>
    public static bool Contains(this IEnumerable<ExecutableTarget> targets, Target? target)
        => target is not null && targets.Any(x => target.Equals(x.Factory));
}
