using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Release;
using Serilog;
using Shunt;
using Shunt.Versions;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

namespace Product;

/// <summary>The repository's benchmarks: each suite is a console program <c>bench/&lt;suite&gt;/Bench.*.csproj</c> that writes its report.md.</summary>
/// <param name="repository">The repository's folder.</param>
sealed class BenchSuites(string repository)
{
    /// <value>The names of the suites, in order.</value>
    public IReadOnlyList<string> Names =>
        [.. Directory.EnumerateDirectories(Folder).Where(folder => ProjectIn(folder) is not null).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    private string Folder => Path.Combine(repository, "bench");

    /// <summary>Makes sure that a suite exists.</summary>
    /// <param name="suite">Its name; null for none.</param>
    /// <returns>True.</returns>
    /// <exception cref="BadUsageException">There is no such suite.</exception>
    public bool Check(string? suite) => suite is null || Names.Contains(suite, StringComparer.Ordinal)
        ? true
        : throw new BadUsageException(
            $"Suite '{suite}' does not exist; nearest: {string.Join(", ", NearestNames.To(suite, Names))}. Suites: {string.Join(", ", Names)}.");

    /// <summary>
    /// Compiles a suite, to native code where its project names a folder for that, and runs it in the repository's folder; what it prints is
    /// this command's result.
    /// </summary>
    /// <param name="suite">Its name; null to list the suites.</param>
    /// <exception cref="StepFailedException">It did not end well.</exception>
    public void Run(string? suite)
    {
        if (suite is null)
        {
            Terminal.Write(string.Join('\n', Names));
            return;
        }

        var project = ProjectIn(Path.Combine(Folder, suite))!;
        var name = SourceTree.NameOf(project);
        var precompiled = Path.Combine(repository, "artifacts", "precompiled", name);
        if (Directory.Exists(precompiled))
            Directory.Delete(precompiled, recursive: true);
        ToolOutput.Of(logger => DotNetBuild(_ => _
            .SetProjectFile(project)
            .SetProcessWorkingDirectory(repository)
            .SetConfiguration("Release")
            .SetProperty("Precompile", "true")
            .SetVerbosity(DotNetVerbosity.quiet)
            .EnableNoLogo()
            .SetProcessLogger(logger)
            .DisableProcessInvocationLogging()));

        var folder = Directory.Exists(precompiled) ? precompiled : Path.Combine(repository, "artifacts", "bin", name, "release");
        var program = Path.Combine(folder, name + ".dll");
        var process = ProcessTasks.StartProcess(ToolPathResolver.GetPathExecutable("dotnet"), $"\"{program}\"", repository, logInvocation: false, logger: Tell);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new StepFailedException($"Suite '{suite}' ended with exit code {process.ExitCode}; what it printed says why.");
    }

    private static string? ProjectIn(string folder) => Directory.EnumerateFiles(folder, "Bench.*.csproj").FirstOrDefault();

    private static void Tell(OutputType type, string line)
    {
        if (type == OutputType.Std)
            Terminal.Write(line);
        else
            Log.Information("{Line:l}", line);
    }
}
