using Shunt.Misuse;

namespace Shunt.Rollback;

/// <summary>A cutover was undone because its watch failed. The previous version serves all traffic; exit code 3.</summary>
[Refusal("The version was rolled back: what goes on takes it for live.")]
public sealed class AutomaticRollbackException : ReleaseException
{
    /// <summary>Says why, and who serves.</summary>
    /// <param name="name">Component and suffix of the version that was rolled back from.</param>
    /// <param name="problem">What the watch found.</param>
    /// <param name="serving">Who serves now.</param>
    /// <param name="log">Where the instance's log is.</param>
    public AutomaticRollbackException(string name, string problem, string serving, string log)
        : base(ExitCode.RolledBack, $"Release '{name}' was rolled back: {problem}.\n{serving}; the new instance was stopped. Log: {log}.") =>
        Problem = problem;

    /// <value>What the watch found.</value>
    public string Problem { get; }
}
