namespace Shunt.Rollback;

/// <summary>There is no version to go back to, or its image is gone. No traffic moved; exit code 7 when what serves is broken, else 1.</summary>
public sealed class NoWayBackException : ReleaseException
{
    /// <summary>A release turned out broken, and nothing runs that served before it.</summary>
    /// <param name="name">Component and suffix of what serves.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="before">What became of the version before it.</param>
    /// <param name="log">Where its log is.</param>
    internal NoWayBackException(string name, string target, string problem, string before, string log)
        : base(ExitCode.NeedsAttention, $"Release '{name}' is live on {target} and not well: {problem}. {before}, so there is no way back. Log: {log}. Release a fixed commit, or run './build.sh Teardown --target {target}'.")
    {
    }

    private NoWayBackException(ExitCode code, string message)
        : base(code, message)
    {
    }

    /// <summary>A rollback was asked for and there is nothing to go back to.</summary>
    /// <param name="message">What did not happen, who serves, and what can be done.</param>
    internal NoWayBackException(string message)
        : base(ExitCode.Failed, message)
    {
    }

    /// <summary>A version that had to end first did not start again, and the one that was to take its place did not come up.</summary>
    /// <param name="name">Component and suffix of what was to serve.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="before">Component and suffix of what served before.</param>
    /// <param name="log">Where its log is.</param>
    internal static NoWayBackException NothingServes(string name, string target, string problem, string before, string log) => new(
        ExitCode.NeedsAttention,
        $"Nothing serves on {target}: release '{name}' did not come up ({problem}), and '{before}', which ended for it, did not start again. Log: {log}. Release a fixed commit, or start that one again with './build.sh Cutover --target {target} --version {before[(before.IndexOf(' ', StringComparison.Ordinal) + 1)..]}'.");
}
