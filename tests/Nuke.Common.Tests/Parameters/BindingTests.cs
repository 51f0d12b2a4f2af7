using EngineTests.Running;
using Nuke.Common.IO;
using Nuke.Components;

namespace EngineTests.Parameters;

public sealed class BindingTests : IDisposable
{
    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData("--skip_slow_scans")]
    [InlineData("--skip-slow-scans")]
    [InlineData("--skipslowscans")]
    [InlineData("--SkipSlowScans")]
    [InlineData("-skipSlowScans")]
    [InlineData("--skip-slow-scans=true")]
    [InlineData("--skip-slow-scans", "true")]
    public void Every_spelling_of_an_option_binds_the_same(params string[] spelling)
    {
        var run = TestRun.Of<Options>(_root, [.. spelling, "Go"]);

        Assert.Equal(0, run.ExitCode);
        Assert.True(run.Build.SkipSlowScans);
    }

    [Fact]
    public void A_flag_can_be_switched_off()
    {
        var run = TestRun.Of<Options>(_root, "Go", "--wanted", "false");

        Assert.False(run.Build.Wanted);
    }

    [Fact]
    public void Targets_and_options_come_in_any_order()
    {
        var run = TestRun.Of<Options>(_root, "--version", "v1", "Go", "--wanted", "Also", "--count=2");

        Assert.Equal(["Go", "Also"], run.Build.Ran);
        Assert.Equal(("v1", 2), (run.Build.Version, run.Build.Count));
    }

    [Fact]
    public void Values_are_read_as_the_type_of_their_member()
    {
        var run = TestRun.Of<Options>(
            _root, "Go", "--place", "PROD", "--pause", "0:01:30", "--folder", "sub/x", "--flavour", "release", "--offset", "-3", "--labels", "a", "b");

        Assert.Equal("", run.Narration.Contains("error", StringComparison.Ordinal) ? run.Narration : "");
        Assert.Equal(Place.Prod, run.Build.Place);
        Assert.Equal(TimeSpan.FromSeconds(90), run.Build.Pause);
        Assert.Equal(_root.Path / "sub" / "x", run.Build.Folder);
        Assert.Equal(Configuration.Release, run.Build.Flavour);
        Assert.Equal(-3, run.Build.Offset);
        Assert.Equal(["a", "b"], run.Build.Labels);
    }

    [Fact]
    public void A_component_reads_the_value_of_its_own_parameter()
    {
        var run = TestRun.Of<SampleBuild>(_root, "Prepare", "--version", "v7");

        Assert.Equal("v7", ((IPrepare)run.Build).Version);
        Assert.Contains("Preparing v7", run.Narration, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--target")]
    [InlineData("--deploy-target")]
    public void A_build_with_a_target_of_its_own_takes_it_by_either_name(string option)
    {
        var run = TestRun.Of<SampleBuild>(_root, "Prepare", option, "prod");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Place.Prod, run.Build.Place);
    }

    [Fact]
    public void Without_a_target_of_its_own_a_build_takes_the_option_for_targets_to_run()
    {
        var run = TestRun.Of<Options>(_root, "--target", "Also+Go");

        Assert.Equal(["Go", "Also"], run.Build.Ran);
    }

    [Fact]
    public void Targets_named_with_and_without_the_option_all_run()
    {
        var run = TestRun.Of<Options>(_root, "Also", "--target", "Go");

        Assert.Equal(["Go", "Also"], run.Build.Ran);
    }

    [Fact]
    public void The_command_line_wins_over_the_environment_and_that_over_the_file()
    {
        _root.With(".nuke/parameters.json", """{ "$schema": "build.schema.json", "Solution": "App.sln", "Version": "file", "Count": 7, "Labels": ["x", "y"] }""");
        var variables = new Dictionary<string, string> { ["NUKE_VERSION"] = "variable", ["NUKE_COUNT"] = "8" };

        var run = TestRun.Of<Options>(_root, defaultTarget: null, variables, "Go", "--version", "line");

        Assert.Equal(("line", 8), (run.Build.Version, run.Build.Count));
        Assert.Equal(["x", "y"], run.Build.Labels);
    }

    [Fact]
    public void A_variable_without_the_prefix_binds_nothing()
    {
        var variables = new Dictionary<string, string> { ["VERSION"] = "ambient", ["PLAN"] = "true", ["TARGET"] = "x", ["HOST"] = "y" };

        var run = TestRun.Of<Options>(_root, defaultTarget: null, variables, "Go");

        Assert.Equal(["Go"], run.Build.Ran);
        Assert.Null(run.Build.Version);
    }

    [Fact]
    public void A_profile_wins_over_the_parameters_file_and_the_last_one_over_the_first()
    {
        _root.With(".nuke/parameters.json", """{ "Version": "file", "Count": 1 }""")
            .With(".nuke/parameters.a.json", """{ "Version": "a", "Count": 2 }""")
            .With(".nuke/parameters.b.json", """{ "Version": "b" }""");

        var run = TestRun.Of<Options>(_root, "Go", "--profile", "a", "b");

        Assert.Equal(("b", 2), (run.Build.Version, run.Build.Count));
    }

    private sealed class Options : RecordingBuild
    {
        [Parameter]
        public bool SkipSlowScans { get; }

        [Parameter]
        public bool Wanted { get; set; } = true;

        [Parameter]
        public string? Version { get; }

        [Parameter]
        public int? Count { get; }

        [Parameter]
        public int Offset { get; }

        [Parameter]
        public Place? Place { get; }

        [Parameter]
        public TimeSpan Pause { get; }

        [Parameter]
        public AbsolutePath? Folder { get; }

        [Parameter(Name = "flavour")]
        public Configuration? Flavour { get; }

        [Parameter]
        public string[] Labels { get; } = [];

        public Target Go => _ => _.Executes(Runs("Go"));

        public Target Also => _ => _.Executes(Runs("Also"));
    }
}
