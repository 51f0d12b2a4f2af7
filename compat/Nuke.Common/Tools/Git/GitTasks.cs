using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Git;

/// <summary>Runs git.</summary>
public partial class GitTasks : ToolTasks
{
    /// <summary>The program's name.</summary>
    public const string PathExecutable = "git";

    /// <summary>Where git is: <c>GIT_EXE</c>, else the PATH.</summary>
    public static string GitPath => new GitTasks().GetToolPathInternal();

    /// <summary>Runs git with a command line.</summary>
    /// <param name="arguments">The command line; values in an interpolated one are quoted where needed.</param>
    /// <param name="workingDirectory">Default <see cref="ProcessTasks.DefaultWorkingDirectory"/>.</param>
    /// <param name="environmentVariables">The whole environment; null for the build's own.</param>
    /// <param name="timeout">Milliseconds; null for no limit. When over, the whole process tree is killed.</param>
    /// <param name="logOutput">Default <see cref="ProcessTasks.DefaultLogOutput"/>.</param>
    /// <param name="logInvocation">Default <see cref="ProcessTasks.DefaultLogInvocation"/>.</param>
    /// <param name="logger">Who gets each line; default <see cref="ProcessTasks.DefaultLogger"/>.</param>
    /// <param name="exitHandler">Judges the ended process; default: exit code 0 is required.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> Git(
        ArgumentStringHandler arguments,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<IProcess, object?>? exitHandler = null)
        => new GitTasks().Run(arguments, workingDirectory, environmentVariables, timeout, logOutput, logInvocation, logger, exitHandler);

    /// <summary>Says whether the working tree is free of changes and of new files.</summary>
    public static bool GitHasCleanWorkingCopy() => GitHasCleanWorkingCopy(workingDirectory: null);

    /// <summary>Says whether a working tree is free of changes and of new files.</summary>
    /// <param name="workingDirectory">The working tree.</param>
    public static bool GitHasCleanWorkingCopy(string? workingDirectory)
        => Git("status --short", workingDirectory, logOutput: false, logInvocation: false).Count == 0;

    /// <summary>The full hash of the commit that is checked out.</summary>
    public static string GitCurrentCommit() => GitCurrentCommit(workingDirectory: null);

    /// <summary>The full hash of the commit that is checked out.</summary>
    /// <param name="workingDirectory">The working tree.</param>
    public static string GitCurrentCommit(string? workingDirectory)
        => Git("rev-parse HEAD", workingDirectory, logOutput: false, logInvocation: false).StdToText();

    /// <inheritdoc />
    protected override string GetToolPath(ToolOptions? options = null) => ToolPathResolver.GetPathExecutable(PathExecutable);
}
