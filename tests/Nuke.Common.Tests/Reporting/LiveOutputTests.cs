using EngineTests.Running;
using Nuke.Common.CI.GitHubActions;
using Nuke.Common.Execution;
using Nuke.Common.Reporting;
using Serilog;

namespace EngineTests.Reporting;

public sealed class LiveOutputTests : IDisposable
{
    private readonly StringWriter _shown = new() { NewLine = "\n" };
    private readonly LiveOutput _output = new();
    private readonly TestFolder _root = new();

    public LiveOutputTests() => _output.Writer = _shown;

    public void Dispose()
    {
        _shown.Dispose();
        _root.Dispose();
    }

    [Fact]
    public void The_first_target_is_shown_line_by_line_and_the_others_whole_afterwards()
    {
        var (a, b) = (Begin("A"), Begin("B"));

        _output.Write(b, "b1");
        _output.Write(a, "a1");
        _output.Write(b, "b2");
        var before = _shown.ToString();
        _output.End(a);

        Assert.Equal("a1\n", before);
        Assert.Equal("a1\nb1\nb2\n", _shown.ToString());
    }

    [Fact]
    public void The_target_that_has_run_longest_takes_the_place_of_the_one_that_ended()
    {
        var (a, b, c) = (Begin("A"), Begin("B"), Begin("C"));
        _output.Write(c, "c1");
        _output.Write(b, "b1");

        _output.End(a);
        _output.Write(c, "c2");
        _output.Write(b, "b2");
        _output.End(b);
        _output.Write(c, "c3");

        Assert.Equal("b1\nb2\nc1\nc2\nc3\n", _shown.ToString());
    }

    [Fact]
    public void Targets_that_ended_meanwhile_are_shown_before_one_that_still_runs()
    {
        var (a, b, c, d) = (Begin("A"), Begin("B"), Begin("C"), Begin("D"));
        _output.Write(b, "b1");
        _output.Write(c, "c1");
        _output.Write(d, "d1");
        _output.End(d);
        _output.End(c);

        _output.End(a);

        Assert.Equal("c1\nd1\nb1\n", _shown.ToString());
    }

    [Fact]
    public void What_no_target_says_is_shown_at_once()
    {
        var (a, b) = (Begin("A"), Begin("B"));

        _output.Write(b, "b1");
        _output.Write(from: null, "engine");

        Assert.Equal("engine\n", _shown.ToString());
        _output.End(a);
        _output.End(b);
    }

    [Fact]
    public void Nothing_is_lost_of_a_target_that_says_more_than_memory_should_hold()
    {
        var (a, b) = (Begin("A"), Begin("B"));
        var lines = Enumerable.Range(0, 40_000).Select(x => $"line {x} äöü €").ToList();

        foreach (var line in lines)
            _output.Write(b, line);
        _output.End(a);

        Assert.True(lines.Sum(x => x.Length) > 2 * Transcript.MemoryLimit);
        Assert.Equal(string.Join('\n', lines) + "\n", _shown.ToString());
    }

    [Fact]
    public void What_was_kept_is_shown_when_targets_are_left_behind()
    {
        var (a, b) = (Begin("A"), Begin("B"));
        _output.Write(a, "a1");
        _output.Write(b, "b1");

        _output.Abandon();

        Assert.Equal("a1\nb1\n", _shown.ToString());
    }

    [Fact]
    public void Lines_belong_to_the_target_that_started_the_thread_that_says_them()
    {
        var run = TestRun.Of<Spreading>(_root, "Shown", "Spread", "--parallel", "2");

        Assert.Equal(
            """
            ── Shown ───────────────────────────────────────────────────
            shown

            ── Spread ──────────────────────────────────────────────────
            itself
            a task
            a thread
            a timer
            after an await
            """,
            Targets(run.Narration));
    }

    [Fact]
    public void What_a_target_left_running_says_later_has_its_name()
    {
        var run = TestRun.Of<Lingering>(_root, "Leave", "Next");

        Assert.Equal(
            """
            ── Leave ───────────────────────────────────────────────────

            ── Next ────────────────────────────────────────────────────
            Leave: too late
            """,
            Targets(run.Narration));
    }

    [Fact]
    public void Groups_of_a_server_never_lie_within_each_other()
    {
        NukeBuild.Host = new GitHubActions();
        Narration.Writer = _shown;

        var (a, b) = (Narration.Live.Begin(Named("A")), Narration.Live.Begin(Named("B")));
        var blocks = new[] { a, b }.Select(In).ToList();
        Transcript.Current = b;
        Log.Logger = new NarrationLogger();
        Log.Error("b broke");
        foreach (var (transcript, block) in new[] { b, a }.Zip(Enumerable.Reverse(blocks)))
        {
            Transcript.Current = transcript;
            block.Dispose();
            Narration.Live.End(transcript);
        }

        Transcript.Current = null;
        NukeBuild.Host = new Terminal();
        Assert.Equal("::group::A\n::endgroup::\n::group::B\n::error::b broke\n::endgroup::\n", _shown.ToString());

        static IDisposable In(Transcript transcript)
        {
            Transcript.Current = transcript;
            return Host.Current.WriteBlock(transcript.Target.Name);
        }
    }

    private static string Targets(string narration) => narration[..narration.IndexOf("\n\n──────", StringComparison.Ordinal)];

    private static ExecutableTarget Named(string name) => new() { Name = name };

    private Transcript Begin(string name) => _output.Begin(Named(name));

    private sealed class Spreading : RecordingBuild
    {
        private readonly Gate _isShown = new();
        private readonly Gate _hasSpread = new();

        public Target Shown => _ => _.Executes(() =>
        {
            Log.Information("shown");
            _isShown.Open();
            _hasSpread.Pass();
        });

        public Target Spread => _ => _.Executes(async () =>
        {
            _isShown.Pass();
            Log.Information("itself");
            await Task.Run(() => Log.Information("a task"));
            var thread = new Thread(() => Log.Information("a thread"));
            thread.Start();
            thread.Join();
            var ticked = new TaskCompletionSource();
            await using (new Timer(_ => Tick(ticked), state: null, TimeSpan.Zero, Timeout.InfiniteTimeSpan))
                await ticked.Task;
            await Task.Yield();
            Log.Information("after an await");
            _hasSpread.Open();
        });

        private static void Tick(TaskCompletionSource ticked)
        {
            Log.Information("a timer");
            ticked.SetResult();
        }
    }

    private sealed class Lingering : RecordingBuild
    {
        private readonly Gate _isNext = new();
        private Task _left = Task.CompletedTask;

        public Target Leave => _ => _.Executes(() =>
        {
            _left = Task.Run(() =>
            {
                _isNext.Pass();
                Log.Information("too late");
            });
        });

        public Target Next => _ => _.After(Leave).Executes(() =>
        {
            _isNext.Open();
            _left.Wait();
        });
    }
}
