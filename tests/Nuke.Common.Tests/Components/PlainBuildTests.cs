using EngineTests.Running;
using Nuke.Common.CI;
using Nuke.Common.Execution;
using Nuke.Common.Git;
using Nuke.Common.IO;
using Nuke.Common.ProjectModel;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Nuke.Common.Utilities.Collections;
using Nuke.Components;
using static Nuke.Common.EnvironmentInfo;
using static Nuke.Common.IO.PathConstruction;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

namespace EngineTests.Components;

/// <summary>Builds as their users write them for NUKE compile and run: one by hand, one of ready components. The SDK is a script that says what it was told.</summary>
public sealed class PlainBuildTests : IDisposable
{
    private readonly TestFolder _root = new();
    private readonly Variables _variables = new();

    public PlainBuildTests()
    {
        _root.With("sdk.sh", "#!/bin/sh\nprintf '%s ' \"$@\" >> \"$SAID\"; echo >> \"$SAID\"")
            .With("App.sln", """
                Microsoft Visual Studio Solution File, Format Version 12.00
                Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "App", "src\App\App.csproj", "{3C4C1B0C-0000-0000-0000-000000000001}"
                EndProject
                Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "App.Tests", "tests\App.Tests\App.Tests.csproj", "{3C4C1B0C-0000-0000-0000-000000000002}"
                EndProject
                """)
            .With(".nuke/parameters.json", """{ "Solution": "App.sln" }""")
            .With("src/App/bin/left.txt", "x")
            .With("artifacts/packages/App.1.0.0.nupkg", "x")
            .With("artifacts/test-results/App.Tests.trx", """<TestRun><Results><UnitTestResult outcome="Passed" /><UnitTestResult outcome="Passed" /><UnitTestResult outcome="NotExecuted" /></Results></TestRun>""");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_root.Path / "sdk.sh", UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _variables.With("DOTNET_EXE", _root.Path / "sdk.sh").With("SAID", _root.Path / "said.txt");
    }

    private string[] Said => [.. (_root.Path / "said.txt").ReadAllLines().Select(x => x.Replace(_root.Path, "~", StringComparison.Ordinal).TrimEnd())];

    public void Dispose()
    {
        _variables.Dispose();
        _root.Dispose();
    }

    [UnixFact]
    public void A_build_written_by_hand_runs()
    {
        var run = TestRun.Of<Plain>(_root, x => x.Compile, variables: null, "Clean", "Compile", "Pack", "--configuration", "release", "--api-key", "s3cret-key");

        Assert.Equal((0, ""), (run.ExitCode, run.Narration.Contains("error", StringComparison.Ordinal) ? run.Narration : ""));
        Assert.Equal(
            [
                "restore ~/App.sln",
                "build ~/App.sln --configuration Release --no-restore --property:Version=1.2.3",
                "pack ~/src/App/App.csproj --no-build --output ~/artifacts",
                "nuget push ~/artifacts/packages/App.1.0.0.nupkg --source https://feed.example --api-key s3cret-key",
            ],
            Said);
        Assert.False((_root.Path / "src" / "App" / "bin").Exists());
        Assert.DoesNotContain("s3cret-key", run.Narration, StringComparison.Ordinal);
        Assert.Equal(["created", "initialized 4", "finished"], Extending.Heard);
    }

    [UnixFact]
    public void A_build_of_ready_components_runs()
    {
        var run = TestRun.Of<Ready>(_root, "Publish", "--nuget-api-key", "s3cret-key", "--nuget-source", "https://feed.example");

        Assert.Equal((0, ""), (run.ExitCode, run.Narration.Contains("error", StringComparison.Ordinal) ? run.Narration : ""));
        Assert.Equal(
            [
                "restore ~/App.sln --ignore-failed-sources",
                "build ~/App.sln --configuration Debug --no-restore",
                "publish ~/src/App/App.csproj --configuration Debug --no-build --nologo --framework net10.0",
                "test ~/tests/App.Tests/App.Tests.csproj --configuration Debug --no-build --results-directory ~/artifacts/test-results --logger trx;LogFileName=App.Tests.trx --filter Speed!=Slow",
                "pack ~/App.sln --configuration Debug --no-build --output ~/artifacts/packages",
                "nuget push ~/artifacts/packages/App.1.0.0.nupkg --source https://feed.example --api-key s3cret-key",
            ],
            Said.OrderBy(x => Array.IndexOf(["restore", "build", "publish", "test", "pack", "nuget"], x.Split(' ')[0])));
        Assert.Contains("// Passed: 2, Skipped: 1", run.Narration, StringComparison.Ordinal);
        Assert.Contains("// Packages: 1", run.Narration, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret-key", run.Narration, StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_that_lacks_its_secret_is_refused()
    {
        var run = TestRun.Of<Ready>(_root, "Publish");

        Assert.Equal((2, "error: nothing was run: target 'Publish' requires option '--nuget-api-key'."), (run.ExitCode, run.Narration));
    }

    [AttributeUsage(AttributeTargets.Class)]
    private sealed class Extending : BuildExtensionAttributeBase, IOnBuildCreated, IOnBuildInitialized, IOnBuildFinished
    {
        public static List<string> Heard { get; } = [];

        public void OnBuildCreated(IReadOnlyCollection<ExecutableTarget> executableTargets) => Heard.Add("created");

        public void OnBuildInitialized(IReadOnlyCollection<ExecutableTarget> executableTargets, IReadOnlyCollection<ExecutableTarget> executionPlan)
            => Heard.Add($"initialized {executionPlan.Count}");

        public void OnBuildFinished() => Heard.Add("finished");
    }

    [Extending]
    [ShutdownDotNetAfterServerBuild]
    [UnsetVisualStudioEnvironmentVariables]
    private sealed class Plain : NukeBuild
    {
#pragma warning disable CS0649, CA1823, IDE0044 // The engine sets them.
        [Parameter("What to build for")]
        private readonly Configuration _configuration = IsLocalBuild ? Configuration.Debug : Configuration.Release;

        [Parameter(Name = "api-key")]
        [Secret]
        private readonly string? _apiKey;

        [Solution]
        private readonly Solution? _solution;

        [GitRepository]
        private readonly GitRepository? _repository;
#pragma warning restore CS0649, CA1823, IDE0044

        [Parameter(Name = nameof(Configuration))]
        public Configuration? Chosen { get; set; }

        public Target Clean => _ => _
            .Before(Restore)
            .Executes(() =>
            {
                (RootDirectory / "src").GlobDirectories("**/bin", "**/obj").ForEach(x => x.DeleteDirectory());
                (RootDirectory / "output").CreateOrCleanDirectory();
            });

        public Target Restore => _ => _
            .Executes(() => DotNetRestore(s => s.SetProjectFile(_solution)));

        public Target Compile => _ => _
            .DependsOn(Restore)
            .Executes(() => DotNetBuild(s => s
                .SetProjectFile(_solution)
                .SetConfiguration(Chosen ?? _configuration)
                .EnableNoRestore()
                .SetVersion(_repository?.Branch ?? "1.2.3")));

        public Target Pack => _ => _
            .DependsOn(Compile)
            .Requires(() => _apiKey)
            .OnlyWhenStatic(() => IsUnix && InvokedTargets.Contains(Pack))
            .Executes(() =>
            {
                DotNetPack(s => s
                    .EnableNoBuild()
                    .SetOutputDirectory(RootDirectory / "artifacts")
                    .CombineWith(_solution!.GetAllProjects("App"), (s, project) => s.SetProject(project)));
                DotNetNuGetPush(
                    s => s
                        .SetSource("https://feed.example")
                        .SetApiKey(_apiKey)
                        .CombineWith((RootDirectory / "artifacts").GlobFiles("**/*.nupkg"), (s, package) => s.SetTargetPath(package)),
                    degreeOfParallelism: 5,
                    completeOnFailure: true);
                Nuke.Common.Assert.True(HasPathRoot(_solution!.Path!));
            });
    }

    private sealed class Ready : NukeBuild, IPublish
    {
        IEnumerable<Project> ITest.TestProjects => ((IHazSolution)this).Solution.GetAllProjects("*.Tests");

        IEnumerable<(Project Project, string Framework)> ICompile.PublishConfigurations => [(((IHazSolution)this).Solution.GetAllProjects("App").Single(), "net10.0")];

        Configure<DotNetTestSettings, Project> ITest.TestProjectSettings => (s, _) => s.SetFilter("Speed!=Slow");

        Configure<DotNetRestoreSettings> IRestore.RestoreSettings => _ => _.SetIgnoreFailedSources(true);
    }
}
