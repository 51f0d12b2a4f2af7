using EngineTests.Running;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Utilities.Collections;

namespace EngineTests.Execution;

public sealed class EventTests : IDisposable
{
    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void Events_come_in_order_and_a_target_without_actions_has_none()
    {
        var run = TestRun.Of<Two>(_root, "Both");

        Assert.Equal(["created", "initialized", "running A", "succeeded A", "running B", "succeeded B", "finished"], run.Build.Events);
        Assert.DoesNotContain("Both", run.Narration, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Without_a_name_the_default_target_runs()
    {
        var run = TestRun.Of<Two>(_root, x => x.A, variables: null);

        Assert.Equal(["A"], run.Build.Ran);
    }

    [Fact]
    public void Without_a_name_and_without_a_default_the_help_is_shown()
    {
        var run = TestRun.Of<Two>(_root);

        Assert.StartsWith("Targets:\n", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Build.Events);
    }

    [Fact]
    public void The_plan_is_shown_without_an_event_and_without_a_file()
    {
        var run = TestRun.Of<Two>(_root, "Both", "--plan", "--skip", "B");

        Assert.Equal("Wave  Target\n   1  A\n   2  Both  after A\n   -  B     skipped: via --skip", run.Output);
        Assert.Empty(run.Build.Events);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_root.Path / ".nuke"));
    }

    [Fact]
    public void A_root_that_is_none_is_refused_and_stays_none()
    {
        using var other = new TestFolder();
        (other.Path / ".nuke").DeleteDirectory();

        var run = TestRun.Of<Two>(_root, "A", "--root", other.Path);

        Assert.Equal((2, $"error: nothing was run: folder '{other.Path}', given as the root, does not hold '.nuke'."), (run.ExitCode, run.Narration));
        Assert.Empty(Directory.EnumerateFileSystemEntries(other.Path));
    }

    [Fact]
    public void A_run_tells_of_its_targets()
    {
        var run = TestRun.Of<Two>(_root, "Both");

        Assert.Equal(["A", "B"], run.Build.SucceededTargets.Select(x => x.Name));
        Assert.Equal(["Both"], run.Build.InvokedTargets.Select(x => x.Name));
        Assert.Equal("A", run.Build.RunningInA);
        Assert.True(run.Build is { IsSucceeding: true, IsFinished: true });
        Assert.All(run.Build.ExecutionPlan, x => Assert.NotEqual(ExecutionStatus.Scheduled, x.Status));
    }

    [Fact]
    public void A_target_reports_pairs_for_the_summary()
    {
        var run = TestRun.Of<Two>(_root, "A");

        Assert.Contains("// Passed: 12, Coverage: 81 %", run.Narration, StringComparison.Ordinal);
    }

    private sealed class Two : RecordingBuild
    {
        public string? RunningInA { get; private set; }

        public Target A => _ => _.Executes(Runs("A"), () =>
        {
            RunningInA = RunningTargets.Single().Name;
            ReportSummary(x => x.AddPair("Passed", 12).AddPair("Coverage", "81 %"));
        });

        public Target B => _ => _.After(A).Executes(Runs("B"));

        public Target Both => _ => _.DependsOn(A, B);
    }
}
