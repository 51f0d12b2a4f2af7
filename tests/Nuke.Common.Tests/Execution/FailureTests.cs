using EngineTests.Running;

namespace EngineTests.Execution;

public sealed class FailureTests : IDisposable
{
    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_failure_stops_what_has_not_started_and_runs_what_is_assured()
    {
        var run = TestRun.Of<Failing>(_root, "Later", "Assured");

        Assert.Equal(-1, run.ExitCode);
        Assert.Equal(["Assured"], run.Build.Ran);
        Assert.Equal(
            ["created", "initialized", "running Broken", "failed Broken", "running Assured", "succeeded Assured", "finished"], run.Build.Events);
        Assert.Contains("Later    Not run", run.Narration, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_is_told_once_and_without_a_stack_trace()
    {
        var run = TestRun.Of<Failing>(_root, "Broken");

        Assert.Equal(1, run.Narration.Split("error: Broken: It broke").Length - 1);
        Assert.DoesNotContain("   at ", run.Narration, StringComparison.Ordinal);
        Assert.EndsWith("Build failed: Broken.", run.Narration, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_shows_its_stack_trace_when_asked_for_everything()
    {
        var run = TestRun.Of<Failing>(_root, "Broken", "--verbosity", "verbose");

        Assert.Contains("   at ", run.Narration, StringComparison.Ordinal);
    }

    [Fact]
    public void The_others_go_on_after_a_failure_that_allows_it_and_the_build_still_fails()
    {
        var run = TestRun.Of<Failing>(_root, "Allowed", "Quiet");

        Assert.Equal(["Quiet"], run.Build.Ran);
        Assert.Equal(-1, run.ExitCode);
    }

    [Fact]
    public void A_build_that_sets_its_exit_code_ends_with_it()
    {
        var run = TestRun.Of<Failing>(_root, "Coded");

        Assert.Equal(4, run.ExitCode);
    }

    [Fact]
    public void A_task_that_fails_is_told_like_any_failure()
    {
        var run = TestRun.Of<Failing>(_root, "Asynchronous");

        Assert.Contains("error: Asynchronous: It broke later\n", run.Narration, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_that_fails_fails_its_target()
    {
        var run = TestRun.Of<Failing>(_root, "Conditional");

        Assert.Contains("error: Conditional: No answer\n", run.Narration, StringComparison.Ordinal);
        Assert.Equal(-1, run.ExitCode);
    }

    [Fact]
    public void An_error_outside_of_any_target_ends_the_build_with_its_message()
    {
        var run = TestRun.Of<Unable>(_root, "Go");

        Assert.Equal("error: The port is taken", run.Narration);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["created", "finished"], run.Build.Events);
    }

    [Theory]
    [InlineData("Go", "The ledger is gone")]
    [InlineData("Go --late", "The lease is gone")]
    public void An_error_in_an_event_fails_a_build_whose_targets_succeeded(string line, string message)
    {
        var run = TestRun.Of<BadEvents>(_root, line.Split(' '));

        Assert.Contains($"error: {message}", run.Narration, StringComparison.Ordinal);
        Assert.Equal(-1, run.ExitCode);
    }

    private sealed class BadEvents : RecordingBuild
    {
        [Parameter]
        public bool Late { get; }

        public Target Go => _ => _.Executes(Runs("Go"));

        protected internal override void OnTargetSucceeded(string target) => Fail(!Late, "The ledger is gone");

        protected internal override void OnBuildFinished() => Fail(Late, "The lease is gone");

        private static void Fail(bool fails, string message)
        {
            if (fails)
                throw new InvalidOperationException(message);
        }
    }

    private sealed class Failing : RecordingBuild
    {
        public Target Broken => _ => _.Executes(() => throw new InvalidOperationException("It broke"));

        public Target Assured => _ => _.After(Broken).AssuredAfterFailure().Executes(Runs("Assured"));

        public Target Later => _ => _.DependsOn(Broken).Executes(Runs("Later"));

        public Target Allowed => _ => _.ProceedAfterFailure().Executes(() => throw new InvalidOperationException("It broke"));

        public Target Quiet => _ => _.After(Allowed).Executes(Runs("Quiet"));

        public Target Coded => _ => _.Executes(() =>
        {
            ExitCode = 4;
            throw new InvalidOperationException("Not approved");
        });

        public Target Asynchronous => _ => _.Executes(async () =>
        {
            await Task.Yield();
            throw new InvalidOperationException("It broke later");
        });

        public Target Conditional => _ => _.OnlyWhenDynamic(() => Broke("No answer")).Executes(Runs("Conditional"));

        private static bool Broke(string message) => throw new InvalidOperationException(message);
    }

    private sealed class Unable : RecordingBuild
    {
        public Target Go => _ => _.Executes(Runs("Go"));

        protected internal override void OnBuildInitialized()
        {
            ExitCode = 2;
            throw new InvalidOperationException("The port is taken");
        }
    }
}
