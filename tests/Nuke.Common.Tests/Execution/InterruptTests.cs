using System.Diagnostics;
using EngineTests.Running;
using Tests;

namespace EngineTests.Execution;

public sealed class InterruptTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly TestFolder _root = new();

    public void Dispose() => _root.Dispose();

    [UnixTheory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public async Task An_interrupt_ends_the_process_tree_runs_what_is_assured_and_tells_by_its_exit_code(string signal, int exitCode)
    {
        using var build = Start("Wait", "Tidy");
        var child = int.Parse((await LineWith(build, "child "))["child ".Length..], System.Globalization.CultureInfo.InvariantCulture);

        Send(signal, build.Id);
        var narration = await build.StandardError.ReadToEndAsync().WaitAsync(Limit);
        await build.WaitForExitAsync().WaitAsync(Limit);

        Assert.Equal(exitCode, build.ExitCode);
        Assert.True(Processes.IsGone(child));
        Assert.Contains("Tidied", narration, StringComparison.Ordinal);
        Assert.Contains("Wait    Aborted", narration, StringComparison.Ordinal);
        Assert.Contains("Build interrupted: Wait.", narration, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_target_that_does_not_end_by_itself_is_left_behind()
    {
        using var build = Start("Stuck", "Tidy");
        await LineWith(build, "── Stuck");

        Send("TERM", build.Id);
        var narration = await build.StandardError.ReadToEndAsync().WaitAsync(Limit);
        await build.WaitForExitAsync().WaitAsync(Limit);

        Assert.Equal(143, build.ExitCode);
        Assert.Contains("Tidied", narration, StringComparison.Ordinal);
        Assert.Contains("Stuck   Aborted", narration, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_target_that_heeds_the_signal_itself_ends_at_once()
    {
        using var build = Start("Heed", "Tidy");
        await LineWith(build, "Heeding");

        Send("TERM", build.Id);
        var narration = await build.StandardError.ReadToEndAsync().WaitAsync(Limit);
        await build.WaitForExitAsync().WaitAsync(Limit);

        Assert.Equal(143, build.ExitCode);
        Assert.Contains("Heeded", narration, StringComparison.Ordinal);
        Assert.Contains("Tidied", narration, StringComparison.Ordinal);
    }

    [UnixTheory]
    [InlineData("Plain", 5)]
    [InlineData("Stubborn", 4)]
    [InlineData("Groups", 5)]
    [InlineData("Direct", 24)]
    public Task Nothing_that_a_target_started_survives_however_it_was_started(string target, int processes) => LeavesNothing(target, processes);

    // Elsewhere nobody tells whose an orphan was.
    [LinuxFact]
    public Task Nothing_survives_though_its_parent_has_ended() => LeavesNothing("Orphans", 3);

    [LinuxFact]
    public async Task Nothing_survives_though_it_shows_only_later_whose_it_is()
    {
        using var run = NestedRun.Start("Nameless");
        await run.HasChildrenAsync(3);

        run.Signal(NestedRun.Interrupt);
        await Eventually.HoldsAsync(() => run.Narration.Contains("interrupted", StringComparison.Ordinal));
        run.Signal(NestedRun.Interrupt);
        await run.EndAsync();

        Assert.Empty(run.Children());
    }

    [UnixFact]
    public async Task A_second_interrupt_ends_everything_at_once()
    {
        using var run = NestedRun.Start("Stubborn", "Groups", "--parallel", "2");
        await run.HasChildrenAsync(9);

        run.Signal(NestedRun.Interrupt);
        run.Signal(NestedRun.Interrupt);
        var exitCode = await run.EndAsync();

        Assert.Empty(run.Children());
        Assert.Equal(130, exitCode);
    }

    [LinuxFact]
    public async Task What_has_a_session_of_its_own_is_meant_to_survive()
    {
        using var run = NestedRun.Start("Daemon");
        await run.HasChildrenAsync(4);

        run.Signal(NestedRun.Terminate);
        await run.EndAsync();

        Assert.Equal(2, run.Children().Count);
    }

    [UnixFact]
    public async Task A_tool_that_takes_too_long_is_ended_with_all_below_it()
    {
        using var run = NestedRun.Start("Late");

        var exitCode = await run.EndAsync();

        Assert.Empty(run.Children());
        Assert.Equal(255, exitCode);
    }

    private static async Task LeavesNothing(string target, int processes)
    {
        using var run = NestedRun.Start(target, "Tidy");
        await run.HasChildrenAsync(processes);

        run.Signal(NestedRun.Terminate);
        var exitCode = await run.EndAsync();

        Assert.Empty(run.Children());
        Assert.Equal(143, exitCode);
        Assert.Contains("tidied", run.Narration, StringComparison.Ordinal);
    }

    private Process Start(params string[] arguments)
    {
        // A shell that starts a job in the background makes it ignore SIGINT; env undoes that where it can.
        var start = OperatingSystem.IsLinux()
            ? new ProcessStartInfo("env") { ArgumentList = { "--default-signal=INT", "dotnet" } }
            : new ProcessStartInfo("dotnet");
        foreach (var server in (string[])["GITHUB_ACTIONS", "GITLAB_CI"])
            start.Environment.Remove(server);
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        foreach (var argument in (string[])[typeof(SampleBuild).Assembly.Location, .. arguments, "--root", _root.Path])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static async Task<string> LineWith(Process build, string text)
    {
        while (await build.StandardError.ReadLineAsync().WaitAsync(Limit) is { } line)
        {
            if (line.StartsWith(text, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"The build ended without writing '{text}'");
    }

    private static void Send(string signal, int process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process}"]);
        kill.WaitForExit();
    }
}
