using EngineTests.Running;

namespace EngineTests.Execution;

public sealed class ParallelTests : IDisposable
{
    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void Targets_that_nothing_orders_run_at_once()
    {
        var run = TestRun.Of<Meeting>(_root, "A", "B", "--parallel", "2");

        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void By_default_as_many_run_at_once_as_there_are_cores()
    {
        var cores = Math.Min(Environment.ProcessorCount, 16);

        var run = TestRun.Of<Wide>(_root, x => x.All, variables: [], "--meet", $"{cores}");

        Assert.Equal((0, cores), (run.ExitCode, run.Build.Most));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void As_many_run_at_once_as_there_are_lanes_and_no_more(int lanes)
    {
        var run = TestRun.Of<Wide>(_root, "All", "--parallel", $"{lanes}", "--meet", $"{lanes}");

        Assert.Equal((0, lanes), (run.ExitCode, run.Build.Most));
    }

    [Fact]
    public void Sequential_runs_one_after_the_other_in_the_order_of_the_plan()
    {
        var run = TestRun.Of<Wide>(_root, "All", "--parallel", "8", "--sequential");

        Assert.Equal(1, run.Build.Most);
        Assert.Equal(run.Build.ExecutionPlan.SkipLast(1).Select(x => x.Name), run.Build.Ran);
    }

    [Fact]
    public void Ready_targets_start_in_the_order_of_the_plan()
    {
        var run = TestRun.Of<Wide>(_root, "All", "--parallel", "8", "--meet", "8");

        var started = run.Build.Events.Where(x => x.StartsWith("running", StringComparison.Ordinal));
        Assert.Equal(run.Build.ExecutionPlan.SkipLast(1).Select(x => $"running {x.Name}"), started);
    }

    [Fact]
    public void Order_holds_across_a_target_that_does_not_run()
    {
        var run = TestRun.Of<Ordered>(_root, "Last", "First", "--parallel", "2");

        Assert.Equal(["First", "Last"], run.Build.Ran);
    }

    [Fact]
    public void Events_and_conditions_never_run_beside_each_other()
    {
        var run = TestRun.Of<Exclusive>(_root, "A", "B", "C", "D", "--parallel", "4");

        Assert.Equal((0, 1), (run.ExitCode, run.Build.Most));
    }

    [Fact]
    public void A_dynamic_condition_sees_what_was_done_before_it()
    {
        var run = TestRun.Of<Ordered>(_root, "Depending", "--parallel", "2");

        Assert.Equal(["First", "Depending"], run.Build.Ran);
    }

    [Fact]
    public void Each_target_reports_pairs_of_its_own()
    {
        var run = TestRun.Of<Meeting>(_root, "A", "B", "--parallel", "2");

        Assert.Equal(["A", "B"], run.Build.ExecutionPlan.Select(x => x.SummaryInformation["From"]));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("257")]
    [InlineData("-1")]
    public void A_number_of_lanes_out_of_range_is_refused(string lanes)
    {
        var run = TestRun.Of<Meeting>(_root, "A", "--parallel", lanes);

        Assert.Equal((2, $"error: nothing was run: option '--parallel' takes a number from 1 to 256, not '{lanes}'."), (run.ExitCode, run.Narration));
    }

    [Fact]
    public void An_option_of_the_build_s_own_that_is_called_parallel_is_not_the_engine_s()
    {
        var run = TestRun.Of<Own>(_root, "Go", "--parallel", "1000");

        Assert.Equal((0, 1000), (run.ExitCode, run.Build.Parallel));
    }

    private sealed class Meeting : RecordingBuild
    {
        private readonly Gate _a = new();
        private readonly Gate _b = new();

        public Target A => _ => _.Executes(() => Meet(_a, _b, "A"));

        public Target B => _ => _.Executes(() => Meet(_b, _a, "B"));

        private void Meet(Gate mine, Gate other, string name)
        {
            mine.Open();
            other.Pass();
            ReportSummary(x => new() { ["From"] = name });
        }
    }

    private sealed class Exclusive : NukeBuild
    {
        private int _inside;

        public int Most { get; private set; }

        public Target A => _ => _.OnlyWhenDynamic(() => Alone()).Executes(() => { });

        public Target B => _ => _.OnlyWhenDynamic(() => Alone()).Executes(() => { });

        public Target C => _ => _.OnlyWhenDynamic(() => Alone()).Executes(() => { });

        public Target D => _ => _.OnlyWhenDynamic(() => !Alone()).Executes(() => { });

        protected internal override void OnTargetRunning(string target) => Alone();

        protected internal override void OnTargetSkipped(string target) => Alone();

        protected internal override void OnTargetSucceeded(string target) => Alone();

        // Long enough for another one to come in if anything lets it.
        private bool Alone()
        {
            Most = Math.Max(Most, Interlocked.Increment(ref _inside));
            SpinWait.SpinUntil(() => Volatile.Read(ref _inside) > 1, TimeSpan.FromMilliseconds(20));
            Most = Math.Max(Most, Volatile.Read(ref _inside));
            Interlocked.Decrement(ref _inside);
            return true;
        }
    }

    private sealed class Ordered : RecordingBuild
    {
        public Target First => _ => _.Executes(Runs("First"));

        public Target Between => _ => _.After(First);

        public Target Last => _ => _.After(Between).Executes(Runs("Last"));

        public Target Depending => _ => _.DependsOn(First).OnlyWhenDynamic(() => Ran.Count == 1).Executes(Runs("Depending"));
    }

    private sealed class Own : RecordingBuild
    {
        [Parameter]
        public int Parallel { get; }

        public Target Go => _ => _.Executes(Runs("Go"));
    }
}
