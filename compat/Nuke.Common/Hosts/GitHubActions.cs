using Nuke.Common.Reporting;
using Serilog.Events;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>A job of GitHub Actions: targets become groups, warnings and errors become annotations.</summary>
public class GitHubActions : Host, IBuildServer
{
    internal GitHubActions()
    {
    }

    /// <summary>The host when the build runs there; else null.</summary>
    public static GitHubActions? Instance => Current as GitHubActions;

    internal static bool IsRunningGitHubActions => EnvironmentInfo.HasVariable("GITHUB_ACTIONS");

    /// <summary>Who started the run (<c>GITHUB_ACTOR</c>).</summary>
    public string? Actor => EnvironmentInfo.GetVariable("GITHUB_ACTOR");

    /// <summary><c>owner/name</c> (<c>GITHUB_REPOSITORY</c>).</summary>
    public string? Repository => EnvironmentInfo.GetVariable("GITHUB_REPOSITORY");

    /// <summary>The ref that started the run (<c>GITHUB_REF</c>).</summary>
    public string? Ref => EnvironmentInfo.GetVariable("GITHUB_REF");

    /// <summary>The commit that started the run (<c>GITHUB_SHA</c>).</summary>
    public string? Sha => EnvironmentInfo.GetVariable("GITHUB_SHA");

    /// <summary>The job's id in the workflow (<c>GITHUB_JOB</c>).</summary>
    public string? Job => EnvironmentInfo.GetVariable("GITHUB_JOB");

    /// <summary>The server's address (<c>GITHUB_SERVER_URL</c>).</summary>
    public string? ServerUrl => EnvironmentInfo.GetVariable("GITHUB_SERVER_URL");

    /// <summary>The run's id (<c>GITHUB_RUN_ID</c>); 0 when not set.</summary>
    public long RunId => long.TryParse(EnvironmentInfo.GetVariable("GITHUB_RUN_ID"), out var id) ? id : 0;

    string? IBuildServer.Branch => Ref;

    string? IBuildServer.Commit => Sha;

    /// <inheritdoc />
    protected internal override IDisposable WriteBlock(string text)
    {
        Narration.Raw("::group::" + Escape(text));
        return new Block(static () => Narration.Raw("::endgroup::"));
    }

    internal override string Format(LogEventLevel level, string text) => level switch
    {
        LogEventLevel.Fatal or LogEventLevel.Error => "::error::" + Escape(text),
        LogEventLevel.Warning => "::warning::" + Escape(text),
        _ => base.Format(level, text),
    };

    private static string Escape(string text)
        => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
