using Nuke.Common.CI.CodeBuild;
using Nuke.Common.CI.GitHubActions;
using Nuke.Common.CI.GitLab;
using Nuke.Common.Execution;
using Nuke.Common.Reporting;
using Serilog.Events;

namespace Nuke.Common;

/// <summary>Where the build runs, and how output looks best there.</summary>
public class Host
{
    private static Host? Selected;

    /// <summary>Makes a host.</summary>
    protected Host()
    {
    }

    internal static Host Current
    {
        get => Selected ??= Detect();
        set => Selected = value;
    }

    internal static Host Detect()
        => GitHubActions.IsRunningGitHubActions ? new GitHubActions()
            : GitLab.IsRunningGitLab ? new GitLab()
            : CodeBuild.IsRunningCodeBuild ? new CodeBuild()
            : new Terminal();

    /// <summary>Begins a block of output that belongs together.</summary>
    /// <param name="text">Its heading.</param>
    /// <returns>What ends it.</returns>
    protected internal virtual IDisposable WriteBlock(string text)
    {
        Narration.Raw(string.Empty);
        Narration.Raw(Colour.Bold($"── {text} ").PadRight(60, '─'));
        return new Block(static () => { });
    }

    /// <summary>Writes what became of the targets.</summary>
    /// <param name="build">The build.</param>
    protected internal virtual void WriteTargetOutcome(INukeBuild build)
    {
        Narration.Raw(string.Empty);
        foreach (var line in SummaryTable.Of(build.ExecutionPlan, (build as NukeBuild)?.Elapsed))
            Narration.Raw(line);
    }

    /// <summary>Writes what became of the build.</summary>
    /// <param name="build">The build.</param>
    protected internal virtual void WriteBuildOutcome(INukeBuild build)
    {
        var aborted = build.AbortedTargets.Select(x => x.Name).ToList();
        Narration.Raw(
            build.IsSucceeding ? Colour.Green("Build succeeded.")
            : aborted.Count > 0 ? Colour.Yellow($"Build interrupted: {string.Join(", ", aborted)}.")
            : Colour.Red($"Build failed: {string.Join(", ", build.FailedTargets.Select(x => x.Name))}."));
    }

    /// <summary>Writes one line of a level the way the host shows it best.</summary>
    internal virtual string Format(LogEventLevel level, string text) => level switch
    {
        LogEventLevel.Fatal or LogEventLevel.Error => Colour.Red("error: " + text),
        LogEventLevel.Warning => Colour.Yellow("warning: " + text),
        LogEventLevel.Information => text,
        _ => Colour.Dim(text),
    };

    private protected sealed class Block(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
