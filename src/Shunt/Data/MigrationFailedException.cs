namespace Shunt.Data;

/// <summary>A version's data were not saved or not migrated, so it was not started. What served before still serves; exit code 1.</summary>
public sealed class MigrationFailedException : ReleaseException
{
    /// <summary>Says why, who serves, what became of the data, and what to run.</summary>
    /// <param name="component">The component's name.</param>
    /// <param name="suffix">The version's suffix.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="problem">Why, as a clause.</param>
    /// <param name="serving">Who serves now.</param>
    /// <param name="data">What became of the data, as a clause.</param>
    public MigrationFailedException(string component, string suffix, string target, string problem, string serving, string data)
        : base(
            ExitCode.Failed,
            $"Release '{component} {suffix}' was not started on {target}: {problem}.\n{serving}; {data}. Run './build.sh Migrate --target {target} --version {suffix}' when that is put right.") =>
        Problem = problem;

    /// <value>Why it was not started.</value>
    public string Problem { get; }
}
