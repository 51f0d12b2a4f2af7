namespace Shunt.Drills;

/// <summary>Clients noticed a drill, or its way back did not take the traffic. What served serves; exit code 1.</summary>
public sealed class DrillFailedException : ReleaseException
{
    /// <summary>Says what went wrong, and who serves.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="problem">What went wrong, as a clause.</param>
    /// <param name="serving">Who serves now.</param>
    public DrillFailedException(string target, string problem, string serving)
        : base(ExitCode.Failed, $"The drill on {target} failed: {problem}. {serving}. Until it succeeds, do not count on a rollback without loss there; './build.sh History --target {target}' has its certificate.") =>
        Problem = problem;

    /// <value>What went wrong.</value>
    public string Problem { get; }
}
