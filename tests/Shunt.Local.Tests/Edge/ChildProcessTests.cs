using System.ComponentModel;
using Shunt.Local.Posix;

namespace Shunt.Local.Tests.Edge;

public sealed class ChildProcessTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly string _folder = Directory.CreateTempSubdirectory("shunt-child-").FullName;

    private string Log => Path.Combine(_folder, "child.log");

    [Fact]
    public async Task Child_has_its_own_session_folder_variables_and_log()
    {
        var pid = Start("echo $GREETING; pwd; echo err >&2; ps -o sess= -p $$ | tr -d ' '; exit 5", new Dictionary<string, string> { ["GREETING"] = "hello", ["PATH"] = "/bin:/usr/bin" });

        var exitCode = await EndAsync(pid);

        Assert.Equal(5, exitCode);
        Assert.Equal(["hello", _folder, "err", pid.ToString(System.Globalization.CultureInfo.InvariantCulture)], await File.ReadAllLinesAsync(Log));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(Log));
    }

    [Fact]
    public async Task Child_inherits_no_variable_that_it_was_not_given()
    {
        Environment.SetEnvironmentVariable("SHUNT_CHILD_SECRET", "hush");

        await EndAsync(Start("env", []));

        Assert.DoesNotContain("SHUNT_CHILD_SECRET", await File.ReadAllTextAsync(Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Child_log_is_appended_to()
    {
        await EndAsync(Start("echo one", []));
        await EndAsync(Start("echo two", []));

        Assert.Equal(["one", "two"], await File.ReadAllLinesAsync(Log));
    }

    [Fact]
    public async Task Child_does_not_ignore_the_signals_that_we_ignore()
    {
        // The runtime ignores SIGPIPE; a child that did too would go on writing to a closed pipe.
        var exitCode = await EndAsync(Start("kill -PIPE $$; exit 0", []));

        Assert.Equal(128 + 13, exitCode);
    }

    [Fact]
    public void Program_that_is_not_there_is_named()
    {
        var exception = Assert.Throws<Win32Exception>(() => ChildProcess.Start(new ChildStart
        {
            FileName = "/nowhere/program",
            Arguments = [],
            Folder = _folder,
            Environment = new Dictionary<string, string>(),
            LogFile = Log,
        }));

        Assert.StartsWith($"'/nowhere/program' was not started in '{_folder}': No such file or directory", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task End_of_a_child_ends_what_it_started_itself()
    {
        var pid = Start("sleep 1000 & echo $!; exit 0", new Dictionary<string, string> { ["PATH"] = "/bin:/usr/bin" });
        await EndAsync(pid);

        var grandchild = int.Parse((await File.ReadAllTextAsync(Log)).Trim(), System.Globalization.CultureInfo.InvariantCulture);

        await UntilAsync(() => ProcessMark.Of(grandchild) is null);
    }

    [Fact]
    public async Task Killed_child_tells_by_which_signal()
    {
        var pid = Start("sleep 1000", new Dictionary<string, string> { ["PATH"] = "/bin:/usr/bin" });

        ProcessGroup.Signal(pid, Libc.SigKill);

        Assert.Equal(128 + 9, await EndAsync(pid));
    }

    [Fact]
    public async Task Mark_tells_a_process_from_a_later_one_with_its_id()
    {
        var pid = Start("sleep 1000", new Dictionary<string, string> { ["PATH"] = "/bin:/usr/bin" });
        var mark = ProcessMark.Of(pid)!;

        Assert.True(mark.IsAlive());
        Assert.False((mark with { Birth = "another" }).IsAlive());
        ProcessGroup.Signal(pid, Libc.SigKill);
        await EndAsync(pid);
        Assert.False(mark.IsAlive());
    }

    [Fact]
    public async Task Mark_takes_a_child_that_ended_and_was_not_waited_for_as_ended()
    {
        var pid = Start("exit 0", []);

        await UntilAsync(() => ProcessMark.Of(pid) is null);

        Assert.Equal(pid, ProcessMark.OfChild(pid).Pid);
        Assert.Equal(0, await EndAsync(pid));
    }

    [Fact]
    public void Mark_of_this_process_is_alive()
    {
        Assert.True(ProcessMark.Self().IsAlive());
        Assert.Null(ProcessMark.Of(0));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<int> EndAsync(int pid)
    {
        int? exitCode = null;
        await UntilAsync(() => (exitCode = ProcessGroup.Reap(pid)) is not null);
        return exitCode!.Value;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var late = new CancellationTokenSource(Limit);
        while (!condition())
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, late.Token);
    }

    private int Start(string script, Dictionary<string, string> environment) => ChildProcess.Start(new ChildStart
    {
        FileName = "/bin/sh",
        Arguments = ["-c", script],
        Folder = _folder,
        Environment = environment,
        LogFile = Log,
    });
}
