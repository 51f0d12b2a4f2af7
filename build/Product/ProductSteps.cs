using System.Globalization;
using System.Text.Json;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Scans;
using Serilog;
using Shunt.Images;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

namespace Product;

/// <summary>The steps from source to product, each on the tree it is given: restore, compile once, lint, test, publish.</summary>
sealed class ProductSteps(SourceTree tree)
{
    private const string Release = nameof(Release);

    /// <summary>Restores packages. A release and CI take exactly what the lock files say.</summary>
    public void Restore() =>
        ToolOutput.Of(logger => DotNetRestore(_ => _
            .SetProjectFile(Solution())
            .SetProcessWorkingDirectory(tree.Folder)
            .SetVerbosity(DotNetVerbosity.quiet)
            .SetLockedMode(IsReproducible)
            .SetProcessAdditionalArguments([.. Properties(), .. tree.Commit is null ? [] : DependencyAudit.RestoreProperties])
            .SetProcessLogger(logger)
            .DisableProcessInvocationLogging()));

    /// <summary>Compiles everything once, with every analyzer; a warning is an error. Later steps build nothing again.</summary>
    public void Compile() =>
        ToolOutput.Of(logger => DotNetBuild(_ => _
            .SetProjectFile(Solution())
            .SetProcessWorkingDirectory(tree.Folder)
            .SetConfiguration(Release)
            .SetVerbosity(DotNetVerbosity.quiet)
            .EnableNoRestore()
            .EnableNoLogo()
            .SetProcessAdditionalArguments(Properties())
            .SetProcessLogger(logger)
            .DisableProcessInvocationLogging()));

    /// <summary>Checks format and shell scripts; the analyzers ran with the compilation.</summary>
    /// <exception cref="StepFailedException">A file is not formatted, or a script has findings.</exception>
    public Check Lint()
    {
        var folders = tree.Projects.Select(project => Path.GetDirectoryName(project)!).Distinct().ToArray();
        var include = tree.Commit is null ? "" : $" --include {string.Join(' ', folders)}";
        var format = Command.Run("dotnet", $"format whitespace . --folder --verify-no-changes --verbosity quiet{include}", tree.Folder);
        if (format.ExitCode != 0)
            throw new StepFailedException($"Lint failed: files are not formatted. Run 'dotnet format whitespace . --folder' and commit.\n{format.Output}");

        return new Check("lint", CheckOutcome.Passed, ShellScripts.Check(tree.Folder));
    }

    /// <summary>Runs the tests that need no running instance and holds the coverage of what ships against the threshold.</summary>
    /// <exception cref="StepFailedException">A test failed, or too little is covered.</exception>
    public Check Test()
    {
        var folder = Path.Combine(tree.Reports, "unit");
        var run = new TestRun(tree.Folder, folder) { CoverageOf = tree.Shipped };
        var report = run.ExecuteSolution(Filter("tests.slnf", tree.Tests));
        if (report.Failed > 0 || report.Passed == 0)
            throw new StepFailedException(TestRun.Describe("unit tests", report, folder));

        var coverage = Coverage.Read(folder);
        if (coverage.Lines == 0)
            throw new StepFailedException($"Test failed: no line of what ships ({string.Join(", ", tree.Shipped)}) was measured. Reports: {folder}.");

        if (coverage.Percent < Environments.CoverageThreshold)
        {
            throw new StepFailedException(string.Create(
                CultureInfo.InvariantCulture,
                $"Test failed: {coverage.Percent:0.0} % of {coverage.Lines} lines are covered, the threshold is {Environments.CoverageThreshold} %. Reports: {folder}."));
        }

        var summary = string.Create(CultureInfo.InvariantCulture, $"{report.Summary}, {coverage.Percent:0.0} % of lines covered");
        Log.Information("{Summary:l}", summary);
        return new Check("unit tests", CheckOutcome.Passed, summary);
    }

    /// <summary>Runs the end-to-end suites: every platform's contract, releases of real commits, then orders and races of releases by the thousand.</summary>
    /// <exception cref="StepFailedException">A test failed.</exception>
    public void Accept()
    {
        Accept("acceptance", WorkingTree.AcceptanceTests);
        Accept("extents", WorkingTree.ExtentTests);
    }

    /// <summary>Publishes the compiled product, portable, without building it again.</summary>
    /// <param name="project">The component's project.</param>
    /// <param name="folder">Where the product goes; emptied first.</param>
    /// <returns>How the product is started, relative to the folder.</returns>
    public IReadOnlyList<string> Publish(string project, string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);

        ToolOutput.Of(logger => DotNetPublish(_ => _
            .SetProject(Path.Combine(tree.Folder, project))
            .SetProcessWorkingDirectory(tree.Folder)
            .SetConfiguration(Release)
            .SetOutput(folder)
            .SetVerbosity(DotNetVerbosity.quiet)
            .EnableNoBuild()
            .EnableNoLogo()
            .SetProcessAdditionalArguments(Properties())
            .SetProcessLogger(logger)
            .DisableProcessInvocationLogging()));

        var assembly = SourceTree.NameOf(project) + ".dll";
        return File.Exists(Path.Combine(folder, assembly))
            ? EntryPoint(project)
            : throw new StepFailedException($"Build failed: publishing '{project}' made no '{assembly}'. Name the assembly like its project.");
    }

    /// <summary>How a commit is compiled: to the same bytes on every machine. Paths are mapped, no origin's URL is in it, and the version is the commit.</summary>
    /// <param name="commit">The full commit id.</param>
    public static string[] Properties(string commit) =>
    [
        "-p:ContinuousIntegrationBuild=true",
        "-p:EnableSourceLink=false",
        "-p:EmbedUntrackedSources=false",
        $"-p:SourceRevisionId={commit}",
    ];

    /// <summary>How a published project is started, relative to its folder.</summary>
    /// <param name="project">The project.</param>
    public static IReadOnlyList<string> EntryPoint(string project) => ["dotnet", SourceTree.NameOf(project) + ".dll"];

    private void Accept(string name, IReadOnlyList<string> projects)
    {
        var folder = Path.Combine(tree.Reports, name);
        var report = new TestRun(tree.Folder, folder).ExecuteSolution(Filter($"{name}.slnf", projects));
        if (report.Failed > 0 || report.Passed == 0)
            throw new StepFailedException(TestRun.Describe("acceptance tests", report, folder));

        Log.Information("{Summary:l}", report.Summary);
    }

    private bool IsReproducible => tree.Commit is not null || Environment.GetEnvironmentVariable("CI") is { Length: > 0 };

    private string[] Properties() => tree.Commit is null ? [] : Properties(tree.Commit);

    /// <summary>The solution of the working tree; for a commit a filter over it that holds the component's projects alone.</summary>
    private string Solution() => tree.Commit is null ? Path.Combine(tree.Folder, "App.sln") : Filter("release.slnf", tree.Projects);

    private string Filter(string name, IReadOnlyList<string> members)
    {
        var filter = Path.Combine(tree.Folder, "artifacts", name);
        Directory.CreateDirectory(Path.GetDirectoryName(filter)!);
        var projects = string.Join(", ", members.Select(project => $"\"{JsonEncodedText.Encode(project)}\""));
        File.WriteAllText(filter, $$"""{ "solution": { "path": "../App.sln", "projects": [ {{projects}} ] } }""");
        return filter;
    }
}
