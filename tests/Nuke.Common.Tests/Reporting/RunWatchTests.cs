using EngineTests.Running;
using Nuke.Common.Execution;
using Nuke.Common.Reporting;
using Serilog;
using Tests;

namespace EngineTests.Reporting;

public sealed class RunWatchTests : IDisposable
{
    private static readonly FakeTimeProvider Time = new();

    private readonly TestFolder _root = new();

    public void Dispose()
    {
        Colour.IsEnabled = false;
        _root.Dispose();
    }

    [Fact]
    public void A_silence_is_broken_by_what_still_runs_and_for_how_long()
    {
        var run = TestRun.Of<Silent>(_root, defaultTarget: null, variables: [], Time, "First", "Second", "--parallel", "2");

        Assert.Equal(
            """
            ── First ───────────────────────────────────────────────────
            still running: First for 30 s, Second for 30 s
            still running: First for 1:00, Second for 1:00
            said
            still running: First for 1:32

            ── Second ──────────────────────────────────────────────────
            """,
            run.Narration[..run.Narration.IndexOf("\n\n──────", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Nothing_breaks_the_silence_of_a_run_that_is_to_be_quiet()
    {
        var run = TestRun.Of<Silent>(_root, defaultTarget: null, variables: [], Time, "First", "Second", "--parallel", "2", "--verbosity", "quiet");

        Assert.DoesNotContain("still running", run.Narration, StringComparison.Ordinal);
    }

    [Fact]
    public void The_status_line_is_redrawn_in_place_and_gives_way_to_every_line()
    {
        using var terminal = new StringWriter();
        var output = new LiveOutput { Writer = terminal };
        terminal.NewLine = "\n";
        var seconds = 0;

        output.Keep(new StatusLine(terminal, () => $"Test {seconds} s", () => 80));
        seconds++;
        output.Redraw();
        output.Write(from: null, "a line");
        output.Keep(status: null);

        Assert.Equal("Test 0 s\e[K\rTest 1 s\e[K\r\e[Ka line\nTest 1 s\e[K\r\e[K", terminal.ToString());
    }

    [Fact]
    public void The_status_line_waits_while_a_question_stands_there()
    {
        using var terminal = new StringWriter();
        var output = new LiveOutput { Writer = terminal };
        terminal.NewLine = "\n";
        output.Keep(new StatusLine(terminal, () => "Test", () => 80));

        output.Share(() => terminal.Write("Sure? "), endsLine: false);
        output.Redraw();
        output.Share(() => terminal.Write("yes\n"), endsLine: true);

        Assert.Equal("Test\e[K\r\e[KSure? yes\nTest\e[K\r", terminal.ToString());
    }

    [Theory]
    [InlineData(5, "Tes…")]
    [InlineData(9, "Test 12…")]
    [InlineData(10, "Test 12 s")]
    public void The_status_line_is_cut_to_the_width_of_the_terminal(int width, string shown)
    {
        using var terminal = new StringWriter();

        new StatusLine(terminal, () => "Test 12 s", () => width).Draw();

        Assert.Equal(shown + "\e[K\r", terminal.ToString());
    }

    [Fact]
    public void The_status_line_counts_what_is_done_and_names_what_runs()
    {
        var time = new FakeTimeProvider();
        ExecutableTarget[] targets = [.. new[] { "A", "B", "C", "D" }.Select(x => new ExecutableTarget { Name = x })];
        var plan = Planner.Plan(targets, targets);
        targets[0].Status = ExecutionStatus.Succeeded;
        foreach (var running in targets[1..3])
        {
            running.Status = ExecutionStatus.Running;
            running.Clock.Start(time);
            time.Advance(TimeSpan.FromSeconds(7));
        }

        Assert.Equal("1 of 4 done · B 14 s · C 7 s", RunningText.Status(plan));
    }

    private sealed class Silent : RecordingBuild
    {
        private readonly Gate _bothRun = new();
        private readonly Gate _secondMayEnd = new();
        private readonly Gate _secondHasEnded = new();

        public Target First => _ => _.Executes(() =>
        {
            _bothRun.Pass();
            Advance(62);
            Log.Information("said");
            _secondMayEnd.Open();
            _secondHasEnded.Pass();
            Advance(31);
        });

        public Target Second => _ => _.Executes(_bothRun.Open, _secondMayEnd.Pass);

        protected internal override void OnTargetSucceeded(string target)
        {
            if (target == "Second")
                _secondHasEnded.Open();
        }

        private static void Advance(int seconds)
        {
            for (var second = 0; second < seconds; second++)
                Time.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
