using System.Globalization;
using Nuke.Common.Reporting;

namespace Nuke.Common.CI.GitLab;

/// <summary>A job of GitLab: targets become collapsible sections.</summary>
public class GitLab : Host, IBuildServer
{
    private int _sections;

    internal GitLab()
    {
    }

    /// <summary>The host when the build runs there; else null.</summary>
    public static GitLab? Instance => Current as GitLab;

    internal static bool IsRunningGitLab => EnvironmentInfo.HasVariable("GITLAB_CI");

    /// <summary>The branch or tag (<c>CI_COMMIT_REF_NAME</c>).</summary>
    public string? CommitRefName => EnvironmentInfo.GetVariable("CI_COMMIT_REF_NAME");

    /// <summary>The commit (<c>CI_COMMIT_SHA</c>).</summary>
    public string? CommitSha => EnvironmentInfo.GetVariable("CI_COMMIT_SHA");

    /// <summary>The job's address (<c>CI_JOB_URL</c>).</summary>
    public string? JobUrl => EnvironmentInfo.GetVariable("CI_JOB_URL");

    /// <summary>Who started the pipeline (<c>GITLAB_USER_LOGIN</c>).</summary>
    public string? GitLabUserLogin => EnvironmentInfo.GetVariable("GITLAB_USER_LOGIN");

    string? IBuildServer.Branch => CommitRefName;

    string? IBuildServer.Commit => CommitSha;

    /// <inheritdoc />
    protected internal override IDisposable WriteBlock(string text)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"target_{Interlocked.Increment(ref _sections)}");
        Narration.Raw(Marker("start", id) + text);
        return new Block(() => Narration.Raw(Marker("end", id)));
    }

    private static string Marker(string edge, string id)
        => string.Create(CultureInfo.InvariantCulture, $"\e[0Ksection_{edge}:{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}:{id}\r\e[0K");
}
