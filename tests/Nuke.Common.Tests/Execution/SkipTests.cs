using EngineTests.Running;
using Nuke.Common.Execution;

namespace EngineTests.Execution;

public sealed class SkipTests : IDisposable
{
    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_dynamic_condition_is_checked_when_the_target_s_turn_comes()
    {
        var run = TestRun.Of<Conditions>(_root, "Dynamic");

        Assert.Equal(["Prepare"], run.Build.Ran);
        Assert.Contains("skipped Dynamic", run.Build.Events);
        Assert.Contains("Dynamic  Skipped               // OnlyWhen: nothing is live yet", run.Narration, StringComparison.Ordinal);
    }

    [Fact]
    public void A_static_condition_skips_dependencies_that_nobody_else_needs()
    {
        var run = TestRun.Of<Conditions>(_root, "Static");

        Assert.Empty(run.Build.Ran);
        Assert.Contains("// OnlyWhen: Ran.Count > 0", run.Narration, StringComparison.Ordinal);
        Assert.Contains("// Skipped: only 'Static' needed it", run.Narration, StringComparison.Ordinal);
    }

    [Fact]
    public void A_skipped_target_can_let_its_dependencies_run()
    {
        var run = TestRun.Of<Conditions>(_root, "Lenient");

        Assert.Equal(["Prepare"], run.Build.Ran);
    }

    [Fact]
    public void A_name_given_to_skip_is_skipped()
    {
        var run = TestRun.Of<Conditions>(_root, "Middle", "--skip", "prepare");

        Assert.Equal(["Middle"], run.Build.Ran);
        Assert.Contains("// Skipped: via --skip", run.Narration, StringComparison.Ordinal);
    }

    [Fact]
    public void Skip_without_a_name_leaves_only_what_was_asked_for()
    {
        var run = TestRun.Of<Conditions>(_root, "Top", "--skip");

        Assert.Equal(["Top"], run.Build.Ran);
    }

    [Fact]
    public void What_was_asked_for_by_name_is_never_skipped_by_the_option()
    {
        var run = TestRun.Of<Conditions>(_root, "Middle", "Prepare", "--skip", "Prepare");

        Assert.Equal(["Prepare", "Middle"], run.Build.Ran);
    }

    [Fact]
    public void A_dependency_that_another_target_needs_runs_though_one_that_needs_it_is_skipped()
    {
        var run = TestRun.Of<Conditions>(_root, "Top", "Side", "--skip", "Middle");

        Assert.Equal(["Prepare", "Top", "Side"], run.Build.Ran);
    }

    [Theory]
    [InlineData("Publish")]
    [InlineData]
    public void What_was_asked_for_runs_with_all_it_needs_though_what_it_triggers_is_skipped(params string[] names)
    {
        var run = TestRun.Of<Publishing>(_root, x => x.Publish, new() { ["NUKE_SEQUENTIAL"] = "true" }, names);

        Assert.Equal(["Compile", "Publish"], run.Build.Ran);
    }

    [Fact]
    public void The_default_target_is_asked_for_when_no_name_is_given()
    {
        var run = TestRun.Of<Publishing>(_root, x => x.Publish, new() { ["NUKE_SEQUENTIAL"] = "true" }, "--skip");

        Assert.Equal(["Publish"], run.Build.Ran);
    }

    [Fact]
    public void A_long_chain_is_skipped_without_recursion_and_in_linear_time()
    {
        ExecutableTarget[] targets = [.. Enumerable.Range(0, 20_000).Select(x => new ExecutableTarget { Name = $"T{x}" })];
        for (var i = 1; i < targets.Length; i++)
            targets[i - 1].ExecutionDependencies.Add(targets[i]);
        var plan = Planner.Plan(targets, Planner.Roots(targets, ["T0"]));

        new SkipRules(plan).ApplyOption([targets[1]]);

        Assert.Equal(targets[1..], plan.With(ExecutionStatus.Skipped).Reverse());
    }

    [Fact]
    public void A_target_that_is_named_to_skip_and_has_a_condition_that_does_not_hold_gives_up_its_dependencies_once()
    {
        ExecutableTarget[] targets = [.. new[] { "Shared", "Named", "Other" }.Select(x => new ExecutableTarget { Name = x })];
        targets[1].ExecutionDependencies.Add(targets[0]);
        targets[2].ExecutionDependencies.Add(targets[0]);
        targets[1].StaticConditions = [("never", () => false)];
        var rules = new SkipRules(Planner.Plan(targets, Planner.Roots(targets, ["Named", "Other"])));

        rules.ApplyOption([targets[1], targets[1]]);
        rules.ApplyConditions();

        Assert.Equal([ExecutionStatus.Scheduled, ExecutionStatus.Skipped, ExecutionStatus.Scheduled], targets.Select(x => x.Status));
    }

    [Theory]
    [InlineData("Keeper+Other")]
    [InlineData("Other+Keeper")]
    public void What_a_skipped_target_keeps_runs_whichever_other_that_needs_it_is_skipped_too(string skipped)
    {
        var run = TestRun.Of<Keeping>(_root, "All", "--skip", skipped);

        Assert.Equal(["Shared", "All"], run.Build.Ran);
    }

    private sealed class Keeping : RecordingBuild
    {
        public Target Shared => _ => _.Executes(Runs("Shared"));

        public Target Keeper => _ => _.DependsOn(Shared).WhenSkipped(DependencyBehavior.Execute).Executes(Runs("Keeper"));

        public Target Other => _ => _.DependsOn(Shared).Executes(Runs("Other"));

        public Target All => _ => _.DependsOn(Keeper, Other).Executes(Runs("All"));
    }

    private sealed class Publishing : RecordingBuild
    {
        public Target Compile => _ => _.Executes(Runs("Compile"));

        public Target Publish => _ => _.DependsOn(Compile).Triggers(Tag).Executes(Runs("Publish"));

        public Target Tag => _ => _.DependsOn(Publish).OnlyWhenStatic(() => Ran.Count > 9).Executes(Runs("Tag"));
    }

    private sealed class Conditions : RecordingBuild
    {
        public Target Prepare => _ => _.Executes(Runs("Prepare"));

        public Target Dynamic => _ => _.DependsOn(Prepare).OnlyWhenDynamic(() => Ran.Count == 0, "nothing is live yet").Executes(Runs("Dynamic"));

        public Target Static => _ => _.DependsOn(Prepare).OnlyWhenStatic(() => Ran.Count > 0).Executes(Runs("Static"));

        public Target Lenient => _ => _
            .DependsOn(Prepare)
            .OnlyWhenStatic(() => Ran.Count > 0)
            .WhenSkipped(DependencyBehavior.Execute)
            .Executes(Runs("Lenient"));

        public Target Middle => _ => _.DependsOn(Prepare).Executes(Runs("Middle"));

        public Target Top => _ => _.DependsOn(Middle).Executes(Runs("Top"));

        public Target Side => _ => _.DependsOn(Prepare).Executes(Runs("Side"));
    }
}
