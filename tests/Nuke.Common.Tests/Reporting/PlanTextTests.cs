using EngineTests.Running;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Tests;

namespace EngineTests.Reporting;

public sealed class PlanTextTests : IDisposable
{
    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void What_can_run_at_once_is_one_wave()
    {
        var run = TestRun.Of<Sample>(_root, "Build", "Later", "--plan", "--skip", "Docs");

        Assert.Equal(
            """
            Wave  Target
               1  Restore
               2  Compile  after Restore
               3  Lint     after Compile
               3  Test     after Compile
               4  Build    after Lint, Test
               5  Later    after Build
               -  Docs     skipped: via --skip
            """,
            run.Output);
    }

    [Fact]
    public void Past_runs_tell_how_long_it_should_take()
    {
        _root.With(".nuke/temp/durations", "Compile 30 36.5 35\nLint 2\nRestore 3\nTest 14 12.2\nOther 99\n");

        var run = TestRun.Of<Sample>(_root, "Build", "--plan", "--parallel", "2");

        Assert.Equal(
            """
            Wave  Target   Usually
               1  Docs
               1  Restore      3 s
               2  Compile     35 s  after Restore
               3  Lint         2 s  after Compile
               3  Test        14 s  after Compile
               4  Build             after Docs, Lint, Test
            About 52 s with 2 at once; never less than 52 s: Restore → Compile → Test
            """,
            run.Output);
        Assert.EndsWith(
            "About 54 s one after the other; never less than 52 s: Restore → Compile → Test",
            TestRun.Of<Sample>(_root, "Build", "--plan").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_notes_what_took_long_and_only_what_is_new()
    {
        var file = _root.Path / ".nuke" / "temp" / "durations";

        Note(("Slow", 12), ("Quick", 0.1));
        var first = File.ReadAllText(file);
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        Note(("Slow", 13), ("Quick", 0.2));
        var second = File.GetLastWriteTimeUtc(file);
        Note(("Slow", 20), ("Quick", 0.6));

        Assert.Equal("Slow 12\n", first);
        Assert.Equal(DateTime.UnixEpoch, second);
        Assert.Equal("Quick 0.6\nSlow 12 20\n", File.ReadAllText(file));
    }

    [Fact]
    public void A_run_in_which_nothing_took_long_leaves_no_trace()
    {
        Note(("Quick", 0.2));

        Assert.False((_root.Path / ".nuke" / "temp").Exists());
    }

    [Fact]
    public void The_file_holds_five_times_of_a_target()
    {
        foreach (var seconds in (int[])[10, 20, 40, 80, 160, 320, 640])
            Note(("Slow", seconds));

        Assert.Equal("Slow 40 80 160 320 640\n", File.ReadAllText(_root.Path / ".nuke" / "temp" / "durations"));
    }

    private void Note(params (string Name, double Seconds)[] targets)
    {
        var time = new FakeTimeProvider();
        var plan = Planner.Plan([.. targets.Select(x => new ExecutableTarget { Name = x.Name })], []);
        plan = new BuildPlan(plan.Graph.Order, plan.Graph);
        foreach (var (target, (_, seconds)) in plan.Order.Zip(targets))
        {
            target.Clock.Start(time);
            time.Advance(TimeSpan.FromSeconds(seconds));
            target.Clock.Stop();
            target.Status = ExecutionStatus.Succeeded;
        }

        new PastDurations(_root.Path).Note(plan);
    }

    private sealed class Sample : RecordingBuild
    {
        public Target Docs => _ => _.Executes(Runs("Docs"));

        public Target Restore => _ => _.Executes(Runs("Restore"));

        public Target Compile => _ => _.DependsOn(Restore).Executes(Runs("Compile"));

        public Target Lint => _ => _.DependsOn(Compile).Executes(Runs("Lint"));

        public Target Test => _ => _.DependsOn(Compile).Executes(Runs("Test"));

        public Target Build => _ => _.DependsOn(Docs, Lint, Test).Executes(Runs("Build"));

        public Target Between => _ => _.After(Build);

        public Target Later => _ => _.After(Between).Executes(Runs("Later"));
    }
}
