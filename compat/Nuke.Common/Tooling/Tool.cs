namespace Nuke.Common.Tooling;

/// <summary>A program that can be called like a method.</summary>
/// <param name="arguments">The command line; values in an interpolated one are quoted where needed.</param>
/// <param name="workingDirectory">Default <see cref="ProcessTasks.DefaultWorkingDirectory"/>.</param>
/// <param name="environmentVariables">The whole environment; null for the build's own.</param>
/// <param name="timeout">Milliseconds; null for no limit. When over, the whole process tree is killed.</param>
/// <param name="logOutput">Default <see cref="ProcessTasks.DefaultLogOutput"/>.</param>
/// <param name="logInvocation">Default <see cref="ProcessTasks.DefaultLogInvocation"/>.</param>
/// <param name="logger">Who gets each line; default <see cref="ProcessTasks.DefaultLogger"/>.</param>
/// <param name="exitHandler">Judges the ended process; default: exit code 0 is required.</param>
/// <returns>The lines it wrote.</returns>
public delegate IReadOnlyCollection<Output> Tool(
    ArgumentStringHandler arguments,
    string? workingDirectory = null,
    IReadOnlyDictionary<string, string>? environmentVariables = null,
    int? timeout = null,
    bool? logOutput = null,
    bool? logInvocation = null,
    Action<OutputType, string>? logger = null,
    Action<IProcess>? exitHandler = null);
