using Shunt.Aws.Stacks;

namespace Shunt.Aws.Provisioning;

/// <summary>What a resource that is still listed after a teardown means. The list lags behind, so a resource is known by its stack.</summary>
internal static class LeftoverRules
{
    // What was saved of data is kept by who it belongs to, not by the environment.
    private const string Snapshot = ":cluster-snapshot:";

    /// <summary>Decides.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="kept">What outlives environments, by ARN.</param>
    /// <param name="stack">How the stack it is of is now; null when it is of none.</param>
    public static LeftoverMeaning Decide(Leftover resource, IReadOnlySet<string> kept, StackStatus? stack) =>
        kept.Contains(resource.Arn) || resource.Arn.Contains(Snapshot, StringComparison.Ordinal) ? LeftoverMeaning.Kept
        : stack is StackStatus.Absent or StackStatus.DeleteComplete ? LeftoverMeaning.Gone
        : LeftoverMeaning.Left;
}
