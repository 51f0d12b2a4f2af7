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
    public void A_flag_in_front_takes_no_target_for_its_value()
    {
        var run = TestRun.Of<Options>(_root, x => x.Also, variables: null, "--no-logo", "Go", "--skip-slow-scans");

        Assert.Equal(["Go"], run.Build.Ran);
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

    [Theory]
    [InlineData("24:00:00", 24 * 60)]
    [InlineData("90:00", 90 * 60)]
    [InlineData("1.02:00", 26 * 60)]
    [InlineData("-0:30", -30)]
    public void A_time_is_hours_and_minutes_however_many(string text, int minutes)
    {
        var run = TestRun.Of<Options>(_root, "Go", "--pause", text);

        Assert.Equal(TimeSpan.FromMinutes(minutes), run.Build.Pause);
    }

    [Fact]
    public void A_path_may_begin_at_home()
    {
        var run = TestRun.Of<Options>(_root, "Go", "--folder=~/x");

        Assert.Equal(Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "x"), run.Build.Folder);
    }

    [Theory]
    [InlineData("\u2013\u2013version", "v1")]
    [InlineData("\u2014version=v1")]
    public void Dashes_of_a_word_processor_are_dashes(params string[] option)
    {
        var run = TestRun.Of<Options>(_root, [.. option, "Go"]);

        Assert.Equal("v1", run.Build.Version);
    }

    [Fact]
    public void A_list_may_hold_the_name_of_a_target_when_it_is_clear_what_runs()
    {
        var run = TestRun.Of<Options>(_root, "Go", "--labels", "Also");
        var inline = TestRun.Of<Options>(_root, x => x.Go, variables: null, "--labels=Also");

        Assert.All([run.Build, inline.Build], build =>
        {
            Assert.Equal(["Also"], build.Labels);
            Assert.Equal(["Go"], build.Ran);
        });
    }

    [Fact]
    public void A_parameter_binds_the_variable_whose_name_it_takes()
    {
        var variables = new Dictionary<string, string> { ["AWS_REGION"] = "eu-west-1", ["EMPTY_ONE"] = "" };

        var run = TestRun.Of<Options>(_root, defaultTarget: null, variables, "Go");
        var both = TestRun.Of<Options>(_root, defaultTarget: null, new(variables) { ["NUKE_AWS_REGION"] = "eu-north-1" }, "Go");

        Assert.Equal(("eu-west-1", "initial"), (run.Build.Region, run.Build.Empty));
        Assert.Equal("eu-north-1", both.Build.Region);
    }

    [Fact]
    public void A_variable_holds_targets_joined_by_a_plus()
    {
        var run = TestRun.Of<Options>(_root, defaultTarget: null, new() { ["NUKE_TARGET"] = "Also+Go" });

        Assert.Equal(["Also", "Go"], run.Build.Ran.Order());
    }

    [Fact]
    public void A_variable_can_give_the_root()
    {
        using var other = new TestFolder();

        var run = TestRun.Of<Options>(_root, defaultTarget: null, new() { ["NUKE_ROOT"] = other.With(".nuke/parameters.json", """{ "Count": 5 }""").Path }, "Go");

        Assert.Equal((0, 5, other.Path), (run.ExitCode, run.Build.Count, NukeBuild.RootDirectory));
    }

    [Fact]
    public void A_parameters_file_may_begin_with_a_byte_order_mark_and_hold_comments()
    {
        File.WriteAllText(_root.Path / ".nuke" / "parameters.json", """{ /* why */ "Version": "v1", }""", new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        var run = TestRun.Of<Options>(_root, "Go");

        Assert.Equal("v1", run.Build.Version);
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
        Assert.Equal(["a", "b"], NukeBuild.LoadedLocalProfiles);
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

        [Parameter(Name = "AWS_REGION")]
        public string? Region { get; }

        [Parameter(Name = "EMPTY_ONE")]
        public string Empty { get; } = "initial";

        public Target Go => _ => _.Executes(Runs("Go"));

        public Target Also => _ => _.Executes(Runs("Also"));
    }
}
