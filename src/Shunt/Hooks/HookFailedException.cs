using Shunt.Misuse;

namespace Shunt.Hooks;

/// <summary>A hook before a version took traffic failed. The version was stopped, what served before still serves; exit code 1.</summary>
[Refusal("The version was stopped: what goes on takes it for running.")]
public sealed class HookFailedException : ReleaseException
{
    /// <summary>Says which and why, who serves, and what to run.</summary>
    /// <param name="name">Component and suffix.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="problem">The hook and how it failed, as a clause.</param>
    /// <param name="serving">Who serves now.</param>
    /// <param name="left">What became of the version, as a clause.</param>
    public HookFailedException(string name, string target, string problem, string serving, string left)
        : base(
            ExitCode.Failed,
            $"Release '{name}' was not taken live on {target}: {problem}.\n{serving}; {left}. Run './build.sh Cutover --target {target} --version {name?[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..]}' when that is put right.") =>
        Problem = problem;

    /// <value>The hook and how it failed.</value>
    public string Problem { get; }
}
