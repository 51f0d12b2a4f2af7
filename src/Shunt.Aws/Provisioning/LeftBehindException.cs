namespace Shunt.Aws.Provisioning;

/// <summary>A target was torn down, and something of it is still there. Exit code 7: a person has to look.</summary>
internal sealed class LeftBehindException : ReleaseException
{
    /// <summary>Names what is left.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="resources">What is left, by ARN.</param>
    public LeftBehindException(string target, IReadOnlyList<string> resources)
        : base(
            ExitCode.NeedsAttention,
            $"Nothing serves on '{target}' any more, and {resources.Count} tagged {(resources.Count == 1 ? "resource is" : "resources are")} left: {string.Join(", ", resources)}. " +
            $"Remove {(resources.Count == 1 ? "it" : "them")} in AWS, then run './build.sh Teardown --target {target}' again.") => Resources = resources;

    /// <value>What is left, by ARN.</value>
    public IReadOnlyList<string> Resources { get; }
}
