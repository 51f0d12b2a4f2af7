using Shunt.Ledger;

namespace Release;

/// <summary>The CI job this runs in, as far as its environment tells.</summary>
/// <param name="Actor">Who started it; null when the CI does not say.</param>
/// <param name="Run">The run, as a URL or number; null when the CI does not say.</param>
sealed record CiRun(string? Actor, string? Run)
{
    /// <summary>The job, or null outside CI (<c>CI</c> is unset, empty or <c>false</c>). GitHub, GitLab and CodeBuild say who started it and which run it is.</summary>
    /// <param name="environment">The variables.</param>
    public static CiRun? Detect(Func<string, string?> environment)
    {
        if (Variable("CI") is not { } ci || ci.Equals("false", StringComparison.OrdinalIgnoreCase))
            return null;

        var onGitHub = Variable("GITHUB_RUN_ID") is { } run && Variable("GITHUB_SERVER_URL") is { } server && Variable("GITHUB_REPOSITORY") is { } repository
            ? $"{server}/{repository}/actions/runs/{run}"
            : Variable("GITHUB_RUN_ID");
        return new CiRun(
            Variable("GITHUB_ACTOR") ?? Variable("GITLAB_USER_LOGIN") ?? Variable("CODEBUILD_INITIATOR"),
            Variable("CI_JOB_URL") ?? onGitHub ?? Variable("CODEBUILD_BUILD_ID"));

        string? Variable(string name) => environment(name) is { Length: > 0 } value ? value : null;
    }

    /// <summary>Who writes to the ledger from here.</summary>
    /// <param name="run">The CI job; null outside CI.</param>
    public static Author Author(CiRun? run) =>
        new(Environment.UserName, Environment.MachineName, Environment.ProcessId, run?.Actor, run?.Run);

    /// <inheritdoc />
    public override string ToString() => $"CI environment{(Actor is null ? "" : $", started by {Actor}")}{(Run is null ? "" : $", run {Run}")}";
}
