using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Runs the .NET SDK.</summary>
public partial class DotNetTasks : ToolTasks
{
    /// <summary>The program's name.</summary>
    public const string PathExecutable = "dotnet";

    /// <summary>Where the SDK's program is: <c>DOTNET_EXE</c>, else the PATH.</summary>
    public static string DotNetPath => new DotNetTasks().GetToolPathInternal();

    /// <summary>Runs dotnet with a command line.</summary>
    /// <param name="arguments">The command line; values in an interpolated one are quoted where needed.</param>
    /// <param name="workingDirectory">Default <see cref="ProcessTasks.DefaultWorkingDirectory"/>.</param>
    /// <param name="environmentVariables">The whole environment; null for the build's own.</param>
    /// <param name="timeout">Milliseconds; null for no limit. When over, the whole process tree is killed.</param>
    /// <param name="logOutput">Default <see cref="ProcessTasks.DefaultLogOutput"/>.</param>
    /// <param name="logInvocation">Default <see cref="ProcessTasks.DefaultLogInvocation"/>.</param>
    /// <param name="logger">Who gets each line; default: warnings and errors of compilers keep their level.</param>
    /// <param name="exitHandler">Judges the ended process; default: exit code 0 is required.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNet(
        ArgumentStringHandler arguments,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<IProcess, object?>? exitHandler = null)
        => new DotNetTasks().Run(arguments, workingDirectory, environmentVariables, timeout, logOutput, logInvocation, logger, exitHandler);

    /// <summary>Restores packages: <c>dotnet restore</c>.</summary>
    /// <param name="options">The settings; null for the tool's own defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetRestore(DotNetRestoreSettings? options = null) => new DotNetTasks().Run(options);

    /// <summary>Restores packages: <c>dotnet restore</c>.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetRestore(Configure<DotNetRestoreSettings> configurator)
        => new DotNetTasks().Run(configurator(new DotNetRestoreSettings()));

    /// <summary>Builds: <c>dotnet build</c>.</summary>
    /// <param name="options">The settings; null for the tool's own defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetBuild(DotNetBuildSettings? options = null) => new DotNetTasks().Run(options);

    /// <summary>Builds: <c>dotnet build</c>.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetBuild(Configure<DotNetBuildSettings> configurator)
        => new DotNetTasks().Run(configurator(new DotNetBuildSettings()));

    /// <summary>Runs tests: <c>dotnet test</c>.</summary>
    /// <param name="options">The settings; null for the tool's own defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetTest(DotNetTestSettings? options = null) => new DotNetTasks().Run(options);

    /// <summary>Runs tests: <c>dotnet test</c>.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetTest(Configure<DotNetTestSettings> configurator)
        => new DotNetTasks().Run(configurator(new DotNetTestSettings()));

    /// <summary>Publishes: <c>dotnet publish</c>.</summary>
    /// <param name="options">The settings; null for the tool's own defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetPublish(DotNetPublishSettings? options = null) => new DotNetTasks().Run(options);

    /// <summary>Publishes: <c>dotnet publish</c>.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetPublish(Configure<DotNetPublishSettings> configurator)
        => new DotNetTasks().Run(configurator(new DotNetPublishSettings()));

    /// <summary>Formats source files: <c>dotnet format</c>.</summary>
    /// <param name="options">The settings; null for the tool's own defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetFormat(DotNetFormatSettings? options = null) => new DotNetTasks().Run(options);

    /// <summary>Formats source files: <c>dotnet format</c>.</summary>
    /// <param name="configurator">Makes the settings out of the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    public static IReadOnlyCollection<Output> DotNetFormat(Configure<DotNetFormatSettings> configurator)
        => new DotNetTasks().Run(configurator(new DotNetFormatSettings()));

    /// <inheritdoc />
    protected override string GetToolPath(ToolOptions? options = null) => ToolPathResolver.GetPathExecutable(PathExecutable);

    /// <inheritdoc />
    protected internal override Action<OutputType, string> GetLogger(ToolOptions? options = null) => options?.ProcessLogger ?? CompilerOutput.Narrate;
}
