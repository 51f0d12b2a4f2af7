using EngineTests.Running;

namespace EngineTests.Planning;

public sealed class ComponentTests : IDisposable
{
    private readonly TestFolder _root = new();

    private interface IFirst : INukeBuild
    {
        Target First => _ => _.Executes(() => ((RecordingBuild)this).Ran.Add("First"));
    }

    private interface ISecond : INukeBuild
    {
        Target Second => _ => _
            .DependsOn<IFirst>()
            .TryDependsOn<IAbsent>()
            .TryAfter<IAbsent>(x => x.Absent)
            .Executes(() => ((RecordingBuild)this).Ran.Add("Second"));
    }

    private interface IAbsent : INukeBuild
    {
        Target Absent => _ => _;
    }

    private interface INeedsAbsent : INukeBuild
    {
        Target Needy => _ => _.DependsOn<IAbsent>();
    }

    private interface IPlanned : INukeBuild
    {
        new Target Plan => _ => _.Executes(() => ((RecordingBuild)this).Ran.Add("Plan"));
    }

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_component_depends_on_another_one_and_leaves_out_what_is_absent()
    {
        var run = TestRun.Of<Whole>(_root, "Second");

        Assert.Equal(["First", "Second"], run.Build.Ran);
    }

    [Fact]
    public void A_target_may_be_called_like_the_option_that_shows_the_plan()
    {
        var target = TestRun.Of<Whole>(_root, "Plan");
        var option = TestRun.Of<Whole>(_root, "Plan", "--plan");

        Assert.Equal(["Plan"], target.Build.Ran);
        Assert.Empty(option.Build.Ran);
        Assert.Equal("Wave  Target\n   1  Plan", option.Output);
    }

    [Fact]
    public void The_class_overrides_a_component_and_inherits_its_definition()
    {
        var run = TestRun.Of<Overriding>(_root, "First");

        Assert.Equal(["First", "and more"], run.Build.Ran);
    }

    [Fact]
    public void A_derived_class_takes_over_what_its_base_defines()
    {
        var run = TestRun.Of<Derived>(_root, "Work");

        Assert.Equal(["base", "derived"], run.Build.Ran);
    }

    [Fact]
    public void A_component_that_the_build_lacks_is_named()
    {
        var run = TestRun.Of<Lacking>(_root, "Needy");

        Assert.Equal("error: Target 'Needy' refers to component 'IAbsent', which the build does not implement", run.Narration);
        Assert.Equal(-1, run.ExitCode);
    }

    private sealed class Whole : RecordingBuild, IFirst, ISecond, IPlanned;

    private sealed class Lacking : RecordingBuild, INeedsAbsent;

    private sealed class Overriding : RecordingBuild, IFirst
    {
        public Target First => _ => _.Inherit<IFirst>().Executes(Runs("and more"));
    }

    private class Parent : RecordingBuild
    {
        public virtual Target Work => _ => _.Executes(Runs("base"));
    }

    private sealed class Derived : Parent
    {
        public override Target Work => _ => _.Base().Executes(Runs("derived"));
    }
}
