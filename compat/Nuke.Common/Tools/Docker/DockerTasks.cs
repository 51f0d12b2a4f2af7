using Nuke.Common.Reporting;
using Nuke.Common.Tooling;
using Serilog.Events;

namespace Nuke.Common.Tools.Docker;

/// <summary>Runs the docker client.</summary>
public partial class DockerTasks : ToolTasks
{
    /// <summary>The program's name.</summary>
    public const string PathExecutable = "docker";

    /// <summary>Where the client is: <c>DOCKER_EXE</c>, else the PATH.</summary>
    public static string DockerPath => new DockerTasks().GetToolPathInternal();

    /// <summary>Runs docker with a command line.</summary>
    /// <param name="arguments">The command line; values in an interpolated one are quoted where needed.</param>
    /// <param name="workingDirectory">Default <see cref="ProcessTasks.DefaultWorkingDirectory"/>.</param>
    /// <param name="environmentVariables">The whole environment; null for the build's own.</param>
    /// <param name="timeout">Milliseconds; null for no limit. When over, the whole process tree is killed.</param>
    /// <param name="logOutput">Default <see cref="ProcessTasks.DefaultLogOutput"/>.</param>
    /// <param name="logInvocation">Default <see cref="ProcessTasks.DefaultLogInvocation"/>.</param>
    /// <param name="logger">Who gets each line; default: lines that begin with WARNING are warnings.</param>
    /// <param name="exitHandler">Judges the ended process; default: exit code 0 is required.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> Docker(
        ArgumentStringHandler arguments,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<IProcess, object?>? exitHandler = null)
        => new DockerTasks().Run(arguments, workingDirectory, environmentVariables, timeout, logOutput, logInvocation, logger, exitHandler);

    /// <inheritdoc />
    protected override string GetToolPath(ToolOptions? options = null) => ToolPathResolver.GetPathExecutable(PathExecutable);

    /// <inheritdoc />
    protected internal override Action<OutputType, string> GetLogger(ToolOptions? options = null) => options?.ProcessLogger ?? Narrate;

    private static void Narrate(OutputType type, string line)
        => Narration.Write(line.StartsWith("WARNING", StringComparison.Ordinal) ? LogEventLevel.Warning : LogEventLevel.Debug, line);
}
