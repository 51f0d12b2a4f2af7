using System.Diagnostics;
using EngineTests.Running;
using Nuke.Common.Tooling;

namespace EngineTests.Tooling;

public sealed class ProcessTests : IDisposable
{
    // More than the pool has threads, or makes within seconds.
    private const int Blocked = 1_000;

    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [UnixFact]
    public void Output_is_kept_line_by_line_with_its_stream()
    {
        using var process = ProcessTasks.StartShell("echo out; echo err >&2", logOutput: false, logInvocation: false).AssertZeroExitCode();

        Assert.Equal(["out"], process.Output.Where(x => x.Type == OutputType.Std).Select(x => x.Text));
        Assert.Equal(["err"], process.Output.Where(x => x.Type == OutputType.Err).Select(x => x.Text));
    }

    [UnixFact]
    public void Output_is_whole_though_every_thread_of_the_pool_waits_for_something()
    {
        using var release = new ManualResetEventSlim();
        using var blocked = new CountdownEvent(Blocked);
        for (var i = 0; i < Blocked; i++)
        {
            ThreadPool.QueueUserWorkItem(_ =>
            {
                release.Wait();
                blocked.Signal();
            });
        }

        using var process = ProcessTasks.StartShell("echo out; echo err >&2", logOutput: false, logInvocation: false).AssertZeroExitCode();
        var output = process.Output.Select(x => x.Text).Order(StringComparer.Ordinal).ToList();
        release.Set();
        blocked.Wait();

        Assert.Equal(["err", "out"], output);
    }

    [UnixFact]
    public void A_timeout_kills_the_whole_process_tree()
    {
        using var process = ProcessTasks.StartShell("sleep 600 & echo $!; wait", timeout: 500, logOutput: false, logInvocation: false);

        var error = Assert.Throws<TimeoutException>(() => process.AssertWaitForExit());

        var child = int.Parse(process.Output.Single().Text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith("'bash' did not end in its time and was killed with all it had started: ", error.Message, StringComparison.Ordinal);
        Assert.True(process.HasExited);
        Assert.True(Processes.IsGone(child));
    }

    [UnixFact]
    public void A_daemon_left_behind_does_not_keep_the_build_waiting()
    {
        using var process = ProcessTasks.StartShell("(sleep 30 & echo $!); echo done", logOutput: false, logInvocation: false).AssertZeroExitCode();

        var daemon = int.Parse(process.Output.First().Text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("done", process.Output.Last().Text);
        using var left = Process.GetProcessById(daemon);
        left.Kill();
    }

    [UnixFact]
    public void A_failure_tells_the_command_line_and_the_end_of_standard_error()
    {
        using var process = ProcessTasks.StartShell("echo fine; echo 'no such host' >&2; exit 3", _root.Path, logOutput: false, logInvocation: false);

        var error = Assert.Throws<ProcessException>(() => process.AssertZeroExitCode());

        Assert.Equal(3, error.ExitCode);
        Assert.StartsWith("'bash' ended with exit code 3: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith($"(in {_root.Path})\n  no such host", error.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_logger_that_fails_fails_the_process_instead_of_hanging()
    {
        using var process = ProcessTasks.StartShell(
            "yes | head -c 1000000; sleep 600", logInvocation: false, logger: (_, _) => throw new InvalidOperationException("full"));

        var error = Assert.Throws<AggregateException>(() => process.WaitForExit());

        Assert.Equal("full", error.InnerException?.Message);
    }

    [UnixFact]
    public void The_environment_given_is_the_whole_environment()
    {
        using var process = ProcessTasks.StartProcess(
            "env", environmentVariables: new Dictionary<string, string> { ["ONLY"] = "this" }, logOutput: false, logInvocation: false).AssertZeroExitCode();

        Assert.Equal(["ONLY=this"], process.Output.Select(x => x.Text));
    }

    [UnixFact]
    public void Every_argument_arrives_as_it_was_meant()
    {
        string[] meant = ["plain", "with blank", "with \"quotes\"", "back\\slash", "trailing blank\\ ", "trailing\\", "both\\\"", "", "ümläut", "$HOME", "*"];

        var process = ToolResolver.GetPathTool("printf");
        var output = process(
            $"<%s>\\n {meant[0]} {meant[1]} {meant[2]} {meant[3]} {meant[4]} {meant[5]} {meant[6]} {meant[7]} {meant[8]} {meant[9]} {meant[10]}",
            logOutput: false,
            logInvocation: false);

        Assert.Equal(meant.Select(x => $"<{x}>"), output.Select(x => x.Text));
    }

    [UnixFact]
    public void A_masked_argument_is_seen_by_the_tool_only()
    {
        var secret = "hush hush";
        using var process = ProcessTasks.StartProcess("echo", $"key {secret:r}", logOutput: false, logInvocation: false).AssertZeroExitCode();

        Assert.Equal("key \"[REDACTED]\"", process.Arguments);
        Assert.Equal("key [REDACTED]", process.Output.Single().Text);
    }

    [Fact]
    public void A_program_that_is_nowhere_is_named()
        => Assert.Equal(
            "Program 'no-such-program' is not on the PATH",
            Assert.Throws<ArgumentException>(() => ProcessTasks.StartProcess("no-such-program")).Message);
}
