using EngineTests.Running;

namespace EngineTests.Execution;

public sealed class RequirementTests : IDisposable
{
    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData("Text", "target 'Text' requires option '--version'")]
    [InlineData("Number", "target 'Number' requires option '--count'")]
    [InlineData("Rule", "target 'Rule' requires that Ran.Count > 0")]
    public void A_requirement_that_is_not_met_is_refused_before_anything_runs(string target, string message)
    {
        var run = TestRun.Of<Requiring>(_root, "First", target);

        Assert.Equal($"error: nothing was run: {message}.", run.Narration);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Build.Ran);
    }

    [Fact]
    public void A_requirement_of_a_target_that_is_skipped_does_not_count()
    {
        var run = TestRun.Of<Requiring>(_root, "First", "Skipped");

        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Requirements_that_are_met_let_the_target_run()
    {
        var run = TestRun.Of<Requiring>(_root, "Text", "Number", "--version", "v1", "--count", "0");

        Assert.Equal(["Text", "Number"], run.Build.Ran);
    }

    [Fact]
    public void A_required_member_is_refused_while_it_has_no_value()
    {
        var run = TestRun.Of<Marked>(_root, "Go");

        Assert.Equal("error: nothing was run: option '--name' is required.", run.Narration);
    }

    private sealed class Requiring : RecordingBuild
    {
        [Parameter]
        public string? Version { get; }

        [Parameter]
        public int? Count { get; }

        public Target First => _ => _.Executes(Runs("First"));

        public Target Text => _ => _.Requires(() => Version).Executes(Runs("Text"));

        public Target Number => _ => _.Requires(() => Count).Executes(Runs("Number"));

        public Target Rule => _ => _.Requires(() => Ran.Count > 0).Executes(Runs("Rule"));

        public Target Skipped => _ => _.OnlyWhenStatic(() => false).Requires(() => Version);
    }

    private sealed class Marked : RecordingBuild
    {
        [Required]
        [Parameter]
        public string? Name { get; }

        public Target Go => _ => _.Executes(Runs("Go"));
    }
}
