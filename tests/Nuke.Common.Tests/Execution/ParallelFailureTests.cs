using EngineTests.Running;
using Nuke.Common.Execution;

namespace EngineTests.Execution;

public sealed class ParallelFailureTests : IDisposable
{
    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_failure_stops_what_has_not_started_and_lets_what_runs_end()
    {
        var run = TestRun.Of<Failing>(_root, "Broken", "Long", "Later", "Tidy", "--parallel", "2");

        Assert.Equal(["Long", "Tidy"], run.Build.Ran);
        Assert.Equal(
            [("Broken", ExecutionStatus.Failed), ("Long", ExecutionStatus.Succeeded), ("Later", ExecutionStatus.NotRun), ("Tidy", ExecutionStatus.Succeeded)],
            run.Build.ExecutionPlan.Select(x => (x.Name, x.Status)));
        Assert.Equal(-1, run.ExitCode);
    }

    [Fact]
    public void Two_failures_are_both_named()
    {
        var run = TestRun.Of<Failing>(_root, "Broken", "LongBroken", "--parallel", "2");

        Assert.Contains("error: Broken: It broke\n", run.Narration, StringComparison.Ordinal);
        Assert.Contains("error: LongBroken: It broke as well\n", run.Narration, StringComparison.Ordinal);
        Assert.EndsWith("Build failed: Broken, LongBroken.", run.Narration, StringComparison.Ordinal);
    }

    [Fact]
    public void Others_go_on_after_a_failure_that_allows_it()
    {
        var run = TestRun.Of<Failing>(_root, "Allowed", "AfterAllowed", "--parallel", "2");

        Assert.Equal(["AfterAllowed"], run.Build.Ran);
        Assert.Equal(-1, run.ExitCode);
    }

    [Fact]
    public void A_failure_behind_what_is_shown_is_told_at_once()
    {
        var run = TestRun.Of<Behind>(_root, "Shown", "Hidden", "--parallel", "2");

        Assert.Equal(
            """
            ── Shown ───────────────────────────────────────────────────
            before
            'Hidden' failed; what it said comes after 'Shown'
            after

            ── Hidden ──────────────────────────────────────────────────
            why
            error: Hidden: It broke
            """,
            run.Narration[..run.Narration.IndexOf("\n\n──────", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Errors_in_events_are_all_told_and_fail_the_build_once_what_runs_has_ended()
    {
        var run = TestRun.Of<BadEvents>(_root, "A", "B", "--parallel", "2");

        Assert.Contains("error: No event for A\n", run.Narration, StringComparison.Ordinal);
        Assert.Contains("error: No event for B\n", run.Narration, StringComparison.Ordinal);
        Assert.Equal(-1, run.ExitCode);
    }

    private sealed class Failing : RecordingBuild
    {
        private readonly Gate _hasFailed = new();
        private readonly Gate _otherRuns = new();

        public Target Broken => _ => _.Executes(_otherRuns.Pass, () => throw new InvalidOperationException("It broke"));

        public Target Long => _ => _.Executes(_hasFailed.Pass, Runs("Long"));

        public Target LongBroken => _ => _.Executes(_hasFailed.Pass, () => throw new InvalidOperationException("It broke as well"));

        public Target Later => _ => _.After(Broken).Executes(Runs("Later"));

        public Target Allowed => _ => _.ProceedAfterFailure().Executes(() => throw new InvalidOperationException("It broke"));

        public Target AfterAllowed => _ => _.DependsOn(Allowed).Executes(Runs("AfterAllowed"));

        public Target Tidy => _ => _.After(Later, Long).AssuredAfterFailure().Executes(Runs("Tidy"));

        protected internal override void OnTargetRunning(string target)
        {
            if (target is nameof(Long) or nameof(LongBroken))
                _otherRuns.Open();
        }

        protected internal override void OnTargetFailed(string target) => _hasFailed.Open();
    }

    private sealed class Behind : RecordingBuild
    {
        private readonly Gate _isShown = new();
        private readonly Gate _hasFailed = new();

        public Target Shown => _ => _.Executes(() =>
        {
            Serilog.Log.Information("before");
            _isShown.Open();
            _hasFailed.Pass();
            Serilog.Log.Information("after");
        });

        public Target Hidden => _ => _.Executes(() =>
        {
            _isShown.Pass();
            Serilog.Log.Information("why");
            throw new InvalidOperationException("It broke");
        });

        protected internal override void OnTargetFailed(string target) => _hasFailed.Open();
    }

    private sealed class BadEvents : RecordingBuild
    {
        private readonly Gate _a = new();
        private readonly Gate _b = new();

        public Target A => _ => _.Executes(_a.Open, _b.Pass);

        public Target B => _ => _.Executes(_b.Open, _a.Pass);

        protected internal override void OnTargetSucceeded(string target) => throw new InvalidOperationException($"No event for {target}");
    }
}
