using EngineTests.Running;
using Nuke.Common.ProjectModel;
using Nuke.Components;

namespace EngineTests.ProjectModel;

public sealed class SolutionTests : IDisposable
{
    private const string Text = """
        Microsoft Visual Studio Solution File, Format Version 12.00
        Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "src", "src", "{11111111-0000-0000-0000-000000000000}"
        EndProject
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "App", "src\App\App.csproj", "{22222222-0000-0000-0000-000000000000}"
        EndProject
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "Build", "build/Build.csproj", "{33333333-0000-0000-0000-000000000000}"
        EndProject
        Global
            GlobalSection(SolutionProperties) = preSolution
                HideSolutionNode = FALSE
            EndGlobalSection
            GlobalSection(NestedProjects) = preSolution
                {22222222-0000-0000-0000-000000000000} = {11111111-0000-0000-0000-000000000000}
            EndGlobalSection
        EndGlobal
        """;

    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_solution_file_tells_its_projects_and_folders()
    {
        var solution = (_root.With("App.sln", Text).Path / "App.sln").ReadSolution();

        Assert.Equal(["App", "Build"], solution.AllProjects.Select(x => x.Name));
        Assert.Equal(["Build"], solution.Projects.Select(x => x.Name));
        Assert.Null(solution.GetProject("App"));
        Assert.Equal(_root.Path / "src" / "App" / "App.csproj", solution.GetSolutionFolder("src")!.GetProject("App")!.Path);
        Assert.Equal(_root.Path / "build", solution.GetProject("Build")!.Directory);
        Assert.Equal(["App"], solution.GetAllProjects("A*").Select(x => x.Name));
    }

    [Fact]
    public void A_component_gets_the_solution_that_the_parameters_file_names()
    {
        _root.With("App.sln", Text).With(".nuke/parameters.json", """{ "Solution": "App.sln" }""");

        var run = TestRun.Of<Solved>(_root, "Go");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(_root.Path / "App.sln", run.Build.Seen);
    }

    [Fact]
    public void A_component_without_a_solution_is_refused()
    {
        var run = TestRun.Of<Solved>(_root, "Go");

        Assert.Equal("error: nothing was run: option '--solution' is required.", run.Narration);
    }

    private sealed class Solved : RecordingBuild, IHazSolution
    {
        public string? Seen { get; private set; }

        public Target Go => _ => _.Executes(() => Seen = ((IHazSolution)this).Solution);
    }
}
