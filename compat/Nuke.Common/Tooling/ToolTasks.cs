using Nuke.Common.Masking;

namespace Nuke.Common.Tooling;

/// <summary>A tool: where its program is, how its output is narrated, and how it is run.</summary>
public abstract class ToolTasks
{
    /// <summary>Finds the program.</summary>
    /// <param name="options">The settings of the run; null for none.</param>
    protected virtual string GetToolPath(ToolOptions? options = null)
        => throw new InvalidOperationException($"{GetType().Name} names no program; set one with SetProcessToolPath");

    /// <summary>Gives who gets each line of output.</summary>
    /// <param name="options">The settings of the run; null for none.</param>
    protected internal virtual Action<OutputType, string> GetLogger(ToolOptions? options = null)
        => options?.ProcessLogger ?? ProcessTasks.DefaultLogger;

    /// <summary>Runs the tool with settings.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="options">The settings; null for the defaults.</param>
    /// <returns>The lines it wrote.</returns>
    /// <exception cref="ProcessException">It ended with an exit code other than 0.</exception>
    /// <exception cref="TimeoutException">It did not end in its time; it and all it started were killed.</exception>
    protected virtual IReadOnlyCollection<Output> Run<T>(T? options = null)
        where T : ToolOptions, new()
    {
        options ??= new T();
        using var process = ProcessTasks.StartProcess(
            GetToolPathInternal(options),
            CommandLineText.Of(options),
            options.ProcessWorkingDirectory,
            options.ProcessEnvironmentVariables,
            options.ProcessExecutionTimeout,
            options.ProcessOutputLogging,
            options.ProcessInvocationLogging,
            GetLogger(options),
            KnownSecrets.Filter(CommandLineText.Secrets(options)));
        process.AssertWaitForExit();
        if (options.ProcessExitHandling != false)
            Judge(process, options.ProcessExitHandler);
        return process.Output;
    }

    /// <summary>Runs the tool with a command line.</summary>
    /// <param name="arguments">The command line; values in an interpolated one are quoted where needed.</param>
    /// <param name="workingDirectory">Default <see cref="ProcessTasks.DefaultWorkingDirectory"/>.</param>
    /// <param name="environmentVariables">The whole environment; null for the build's own.</param>
    /// <param name="timeout">Milliseconds; null for no limit. When over, the whole process tree is killed.</param>
    /// <param name="logOutput">Default <see cref="ProcessTasks.DefaultLogOutput"/>.</param>
    /// <param name="logInvocation">Default <see cref="ProcessTasks.DefaultLogInvocation"/>.</param>
    /// <param name="logger">Who gets each line; default the tool's own way.</param>
    /// <param name="exitHandler">Judges the ended process; default: exit code 0 is required.</param>
    /// <returns>The lines it wrote.</returns>
    protected IReadOnlyCollection<Output> Run(
        ArgumentStringHandler arguments,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<IProcess, object?>? exitHandler = null)
    {
        using var process = ProcessTasks.StartProcess(
            GetToolPathInternal(),
            arguments,
            workingDirectory,
            environmentVariables,
            timeout,
            logOutput,
            logInvocation,
            logger ?? GetLogger());
        process.AssertWaitForExit();
        Judge(process, exitHandler);
        return process.Output;
    }

    internal string GetToolPathInternal(ToolOptions? options = null)
    {
        var name = GetType().Name;
        const string Suffix = "Tasks";
        var variable = (name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name).ToUpperInvariant() + "_EXE";
        return options?.ProcessToolPath ?? ToolPathResolver.TryGetEnvironmentExecutable(variable) ?? GetToolPath(options);
    }

    private static void Judge(IProcess process, Func<IProcess, object?>? exitHandler)
    {
        if (exitHandler is null)
            process.AssertZeroExitCode();
        else
            exitHandler(process);
    }
}
