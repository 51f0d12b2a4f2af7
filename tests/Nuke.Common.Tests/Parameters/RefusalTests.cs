using EngineTests.Running;
using Nuke.Common.Parameters;

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
    [InlineData("Gop --verson 1 --count x", "option '--verson' does not exist; nearest: '--version'; option '--count' takes a whole number, not 'x'; target 'Gop' does not exist; nearest: 'Go'")]
    [InlineData("--labels a Go", "option '--labels' took the target 'Go', and no other is named; put targets first, or write '--labels=Go'")]
    [InlineData("--skip Go Cutover", "option '--skip' took the target 'Cutover', and no other is named; put targets first, or write '--skip=Cutover'")]
    [InlineData("Go --pause 5", "option '--pause' takes a time as hours:minutes:seconds, not '5'")]
    [InlineData("Go --size 300", "option '--size' takes a whole number from 0 to 255, not '300'")]
    [InlineData("Go --size 0x10", "option '--size' takes a whole number from 0 to 255, not '0x10'")]
    [InlineData("Go --share NaN", "option '--share' takes a number, not 'NaN'")]
    [InlineData("Go --share 1,5", "option '--share' takes a number, not '1,5'")]
    [InlineData("Go --share 1e999", "option '--share' takes a number, not '1e999'")]
    [InlineData("Go --root no/such/folder", "folder '{root}/no/such/folder', given as the root, does not exist")]
    [InlineData("Go --profile ../x", "profile '../x' is no name: it stands for '.nuke/parameters.<name>.json'")]
    [InlineData("Go \u2013verson 1", "option '\u2013verson' does not exist; nearest: '--version'")]
    [InlineData("Go --", "option '--' does not exist; '--help' lists all")]
    [InlineData("Go -", "target '-' does not exist; there are Go, Cutover")]
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
    [InlineData("""{ "Version": ["1", "2"] }""", ".nuke/parameters.json: 'Version' takes one value, not 2")]
    [InlineData("""{ "Version": [] }""", ".nuke/parameters.json: 'Version' takes one value, not an empty list")]
    [InlineData("""{ "Version": null }""", ".nuke/parameters.json: 'Version' needs a value")]
    [InlineData("""{ "Version": " " }""", ".nuke/parameters.json: 'Version' needs a value")]
    [InlineData("""{ "Version": "1", "version": "1" }""", ".nuke/parameters.json: 'version' is there twice")]
    [InlineData("""{ "Labels": ["a"], "labels": ["b"] }""", ".nuke/parameters.json: 'labels' is there twice")]
    [InlineData("""{ "Root": "." }""", ".nuke/parameters.json: 'Root' has no meaning here; it is an option of the command line")]
    [InlineData("""{ "Count": "x", "Wanted": 1 }""", ".nuke/parameters.json: 'Count' takes a whole number, not 'x'; .nuke/parameters.json: 'Wanted' takes true or false, not '1'")]
    public void A_bad_parameters_file_is_refused(string json, string message)
    {
        var run = TestRun.Of<Strict>(_root.With(".nuke/parameters.json", json), "Go");

        Assert.Equal($"error: nothing was run: {message}.", run.Narration);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "Version": { "Of": "x" } }""")]
    [InlineData("""{ "Labels": [["x"]] }""")]
    public void A_parameters_file_that_is_no_object_of_values_is_refused_by_its_path(string content)
    {
        File.WriteAllText(_root.Path / ".nuke" / "parameters.json", content);

        var run = TestRun.Of<Strict>(_root, "Go");

        Assert.StartsWith($"error: nothing was run: '{_root.Path / ".nuke" / "parameters.json"}' is no JSON object", run.Narration, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void A_bad_variable_is_refused_by_its_name()
    {
        var run = TestRun.Of<Strict>(_root, defaultTarget: null, new() { ["NUKE_COUNT"] = "many" }, "Go");

        Assert.Equal("error: nothing was run: NUKE_COUNT takes a whole number, not 'many'.", run.Narration);
    }

    [Theory]
    [InlineData("NUKE_VERSOIN", "NUKE_VERSOIN is no parameter; nearest: 'Version'")]
    [InlineData("NUKE_VERSION", "NUKE_VERSION needs a value")]
    [InlineData("NUKE_ROOT", "NUKE_ROOT needs a value")]
    public void A_variable_that_is_meant_for_the_build_and_says_nothing_is_refused(string name, string message)
    {
        var run = TestRun.Of<Strict>(_root, defaultTarget: null, new() { [name] = "" }, "Go");

        Assert.Equal($"error: nothing was run: {message}.", run.Narration);
    }

    [Fact]
    public void A_root_that_a_variable_gives_and_that_is_no_repository_is_refused_and_left_as_it_was()
    {
        using var other = new TestFolder();
        Directory.Delete(other.Path / ".nuke");

        var run = TestRun.Of<Strict>(_root, defaultTarget: null, new() { ["NUKE_ROOT"] = other.Path }, "Go");

        Assert.Equal((2, $"error: nothing was run: folder '{other.Path}', given as the root, does not hold '.nuke'."), (run.ExitCode, run.Narration));
        Assert.Empty(Directory.EnumerateFileSystemEntries(other.Path));
    }

    [Fact]
    public void One_name_for_two_types_is_refused()
    {
        var run = TestRun.Of<Torn>(_root, "Go");

        Assert.Equal("error: Option '--count' is declared twice, as Int32 by 'Torn' and as String by 'IHaveCount'", run.Narration);
        Assert.NotEqual(0, run.ExitCode);
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

    private interface IHaveCount : INukeBuild
    {
        [Parameter]
        string? Count => TryGetValue(() => Count);
    }

    private sealed class Torn : RecordingBuild, IHaveCount
    {
        [Parameter]
        public int Count { get; }
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
        public byte Size { get; }

        [Parameter]
        public double Share { get; }

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
