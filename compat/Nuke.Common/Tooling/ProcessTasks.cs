using System.Diagnostics;
using System.Text;
using Nuke.Common.Reporting;
using Nuke.Common.Utilities;
using Serilog.Events;

namespace Nuke.Common.Tooling;

/// <summary>Starts processes. Their output is read line by line, narrated, and kept.</summary>
public static class ProcessTasks
{
    /// <summary>Whether output is narrated when the caller does not say: true.</summary>
    public static bool DefaultLogOutput = true;

    /// <summary>Whether the command line is narrated when the caller does not say: true.</summary>
    public static bool DefaultLogInvocation = true;

    /// <summary>Whether the working directory is narrated with the command line where it is not the default one: true.</summary>
    public static bool LogWorkingDirectory = true;

    /// <summary>The folder processes run in when the caller does not say: the build's own.</summary>
    public static string DefaultWorkingDirectory = EnvironmentInfo.WorkingDirectory;

    /// <summary>Starts a line of shell script: <c>bash -c</c>, on Windows <c>cmd /c</c>.</summary>
    /// <param name="command">The line.</param>
    /// <param name="workingDirectory">Default <see cref="DefaultWorkingDirectory"/>.</param>
    /// <param name="environmentVariables">The whole environment; null for the build's own.</param>
    /// <param name="timeout">Milliseconds; null for no limit. When over, the whole process tree is killed.</param>
    /// <param name="logOutput">Default <see cref="DefaultLogOutput"/>.</param>
    /// <param name="logInvocation">Default <see cref="DefaultLogInvocation"/>.</param>
    /// <param name="logger">Who gets each line; default <see cref="DefaultLogger"/>.</param>
    /// <param name="outputFilter">What each line and the command line go through before anyone sees them.</param>
    public static IProcess StartShell(
        string command,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<string, string>? outputFilter = null)
        => StartProcess(
            ToolPathResolver.GetPathExecutable(EnvironmentInfo.IsWin ? "cmd" : "bash"),
            $"{(EnvironmentInfo.IsWin ? "/c" : "-c")} {command.DoubleQuote()}",
            workingDirectory,
            environmentVariables,
            timeout,
            logOutput,
            logInvocation,
            logger,
            outputFilter);

    /// <summary>Starts a process with an interpolated command line: values in it are quoted where needed, <c>:r</c> masks one.</summary>
    /// <inheritdoc cref="StartProcess(string, string, string, IReadOnlyDictionary{string, string}, int?, bool?, bool?, Action{OutputType, string}, Func{string, string})"/>
    public static IProcess StartProcess(
        string toolPath,
        ArgumentStringHandler arguments,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null)
        => StartProcess(
            toolPath,
            arguments.ToStringAndClear(),
            workingDirectory,
            environmentVariables,
            timeout,
            logOutput,
            logInvocation,
            logger,
            arguments.GetFilter());

    /// <summary>Starts a process.</summary>
    /// <param name="toolPath">The program: a path, or a name to look for on the PATH. A <c>.dll</c> runs under dotnet.</param>
    /// <param name="arguments">The command line after the program, quoted by the caller.</param>
    /// <param name="workingDirectory">Default <see cref="DefaultWorkingDirectory"/>.</param>
    /// <param name="environmentVariables">The whole environment; null for the build's own.</param>
    /// <param name="timeout">Milliseconds; null for no limit. When over, the whole process tree is killed.</param>
    /// <param name="logOutput">Default <see cref="DefaultLogOutput"/>.</param>
    /// <param name="logInvocation">Default <see cref="DefaultLogInvocation"/>.</param>
    /// <param name="logger">Who gets each line; default <see cref="DefaultLogger"/>.</param>
    /// <param name="outputFilter">What each line and the command line go through before anyone sees them.</param>
    /// <exception cref="ArgumentException">The program or the folder does not exist.</exception>
    /// <exception cref="OperationCanceledException">The build was interrupted: nothing is started any more.</exception>
    public static IProcess StartProcess(
        string toolPath,
        string? arguments = null,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<string, string>? outputFilter = null)
    {
        toolPath = ToolPathResolver.GetPathExecutable(toolPath);
        var start = CreateStartInfo(toolPath, arguments ?? string.Empty, workingDirectory ?? DefaultWorkingDirectory, environmentVariables);
        outputFilter ??= static x => x;
        if (logInvocation ?? DefaultLogInvocation)
            LogInvocation(start, outputFilter);
        return new StartedProcess(start, timeout, logOutput ?? DefaultLogOutput ? logger ?? DefaultLogger : null, outputFilter);
    }

    /// <summary>Narrates a line as detail, whichever stream it came from: many tools report progress on standard error.</summary>
    /// <param name="type">The stream.</param>
    /// <param name="output">The line.</param>
    public static void DefaultLogger(OutputType type, string output) => Narration.Write(LogEventLevel.Debug, output);

    private static ProcessStartInfo CreateStartInfo(
        string toolPath, string arguments, string workingDirectory, IReadOnlyDictionary<string, string>? environmentVariables)
    {
        Assert.DirectoryExists(workingDirectory);
        var isAssembly = toolPath.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo
        {
            FileName = isAssembly ? ToolPathResolver.GetPathExecutable("dotnet") : toolPath,
            Arguments = isAssembly ? $"{toolPath.DoubleQuoteIfNeeded()} {arguments}".TrimEnd() : arguments,
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardErrorEncoding = Encoding.UTF8,
            StandardOutputEncoding = Encoding.UTF8,
        };
        if (environmentVariables is not null)
        {
            start.Environment.Clear();
            foreach (var (key, value) in environmentVariables)
                start.Environment[key] = value;
        }

        return start;
    }

    private static void LogInvocation(ProcessStartInfo start, Func<string, string> filter)
    {
        Narration.Write(LogEventLevel.Information, $"> {start.FileName.DoubleQuoteIfNeeded()} {filter(start.Arguments)}");
        if (LogWorkingDirectory && start.WorkingDirectory != DefaultWorkingDirectory)
            Narration.Write(LogEventLevel.Information, $"@ {start.WorkingDirectory}");
    }
}
