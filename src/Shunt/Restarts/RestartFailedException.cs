namespace Shunt.Restarts;

/// <summary>What serves was not started anew, or did not come up again. Exit code 1 while it serves, 7 when nothing does.</summary>
public sealed class RestartFailedException : ReleaseException
{
    /// <summary>Says why, and who serves.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="problem">Why, as a clause.</param>
    /// <param name="serving">Who serves now.</param>
    /// <param name="isServed">Whether something serves.</param>
    public RestartFailedException(string target, string problem, string serving, bool isServed)
        : base(
            isServed ? ExitCode.Failed : ExitCode.NeedsAttention,
            $"Nothing was started anew on {target}: {problem}. {serving}. './build.sh Doctor --target {target}' names a secret that has no value; run './build.sh Restart --target {target}' when that is put right.") =>
        Problem = problem;

    /// <value>Why it was not.</value>
    public string Problem { get; }
}
