using EngineTests.Running;

namespace EngineTests.Parameters;

public sealed class RefusalTests : IDisposable
{
    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData("--verson 1", "option '--verson' does not exist; nearest: '--version'")]
    [InlineData("Go --verson Go2", "option '--verson' does not exist; nearest: '--version'")]
    [InlineData("Go --zzzzzzzz", "option '--zzzzzzzz' does not exist; '--help' lists all")]
    [InlineData("Go --version", "option '--version' needs a value")]
    [InlineData("Go --version=", "option '--version' needs a value")]
    [InlineData("Go --version --count 1", "option '--version' needs a value")]
    [InlineData("Go --version --upload-pack=x", "option '--version' needs a value")]
    [InlineData("Go --labels", "option '--labels' needs a value")]
    [InlineData("Go --target prd", "option '--target' takes Dev, Stage or Prod, not 'prd'; nearest: 'Prod'")]
    [InlineData("Go --target nowhere", "option '--target' takes Dev, Stage or Prod, not 'nowhere'")]
    [InlineData("Go --target 1", "option '--target' takes Dev, Stage or Prod, not '1'")]
    [InlineData("Go --count many", "option '--count' takes a whole number, not 'many'")]
    [InlineData("Go --wanted=maybe", "option '--wanted' takes true or false, not 'maybe'")]
    [InlineData("Go --pause soon", "option '--pause' takes a time as hours:minutes:seconds, not 'soon'")]
    [InlineData("Go --key 123", "option '--key' is a secret and takes at least 4 characters: fewer cannot be masked")]
    [InlineData("Go --key 1234 --key 1235", "option '--key' was given twice, with different values")]
    [InlineData("Go --key 12x", "option '--key' takes a whole number, not what was given")]
    [InlineData("Go --version 1 --version 2", "option '--version' was given twice, as '1' and as '2'")]
    [InlineData("Go --target dev --deploy-target prod", "option '--target' was given twice, as 'Dev' and as 'Prod'")]
    [InlineData("Og", "target 'Og' does not exist; nearest: 'Go'")]
    [InlineData("Go Cutver", "target 'Cutver' does not exist; nearest: 'Cutover'")]
    [InlineData("prodution", "target 'prodution' does not exist; there are Go, Cutover")]
    [InlineData("Go --skip Cutver", "option '--skip': target 'Cutver' does not exist; nearest: 'Cutover'")]
    [InlineData("Go --bogus --count x", "option '--bogus' does not exist; '--help' lists all; option '--count' takes a whole number, not 'x'")]
    [InlineData("Go --profile none", "profile 'none' does not exist: there is no '{root}/.nuke/parameters.none.json'")]
    public void A_bad_command_line_is_refused_in_one_line(string line, string message)
    {
        var run = TestRun.Of<Strict>(_root, line.Split(' '));

        Assert.Equal($"error: nothing was run: {message.Replace("{root}", _root.Path, StringComparison.Ordinal)}.", run.Narration);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Build?.Events ?? []);
    }

    [Theory]
    [InlineData("""{ "Count": "many" }""", ".nuke/parameters.json: 'Count' takes a whole number, not 'many'")]
    [InlineData("""{ "Coutn": 1 }""", ".nuke/parameters.json: 'Coutn' is no parameter; nearest: 'Count'")]
    public void A_bad_parameters_file_is_refused(string json, string message)
    {
        var run = TestRun.Of<Strict>(_root.With(".nuke/parameters.json", json), "Go");

        Assert.Equal($"error: nothing was run: {message}.", run.Narration);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void A_parameters_file_that_is_no_JSON_is_refused_by_its_path()
    {
        var run = TestRun.Of<Strict>(_root.With(".nuke/parameters.json", "{"), "Go");

        Assert.StartsWith($"error: nothing was run: '{_root.Path / ".nuke" / "parameters.json"}' is no JSON object", run.Narration, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void A_bad_variable_is_refused_by_its_name()
    {
        var run = TestRun.Of<Strict>(_root, defaultTarget: null, new() { ["NUKE_COUNT"] = "many" }, "Go");

        Assert.Equal("error: nothing was run: NUKE_COUNT takes a whole number, not 'many'.", run.Narration);
    }

    [Fact]
    public void A_target_without_a_name_is_refused()
    {
        var run = TestRun.Of<Strict>(_root, "");

        Assert.Equal("error: nothing was run: target '' does not exist; there are Go, Cutover.", run.Narration);
    }

    [Fact]
    public void The_same_value_given_twice_is_no_contradiction()
    {
        var run = TestRun.Of<Strict>(_root, "Go", "--target", "prod", "--deploy-target=Prod");

        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_folder_outside_of_any_repository_is_refused()
    {
        Directory.Delete(_root.Path / ".nuke");

        var run = TestRun.Of<Strict>(_root, "Go");

        Assert.StartsWith($"error: nothing was run: no folder from '{_root.Path}' upwards holds '.nuke'", run.Narration, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void Another_root_can_be_given()
    {
        using var other = new TestFolder();
        Directory.Delete(_root.Path / ".nuke");

        var run = TestRun.Of<Strict>(_root, "Go", "--root", other.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(other.Path, NukeBuild.RootDirectory);
    }

    private sealed class Strict : RecordingBuild
    {
        [Parameter]
        public string? Version { get; }

        [Parameter]
        public int Count { get; }

        [Parameter]
        public bool Wanted { get; }

        [Parameter]
        public TimeSpan Pause { get; }

        [Parameter]
        public string[] Labels { get; } = [];

        [Secret]
        [Parameter]
        public int Key { get; }

        [Parameter(Name = "DeployTarget")]
        public Place? Place { get; }

        public Target Go => _ => _.Executes(Runs("Go"));

        public Target Cutover => _ => _.Executes(Runs("Cutover"));
    }
}
