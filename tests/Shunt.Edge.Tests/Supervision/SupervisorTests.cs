using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Shunt.Edge.Fleet;
using Shunt.Edge.Supervision;
using Shunt.Local.Edge;
using Shunt.Local.Posix;

namespace Shunt.Edge.Tests.Supervision;

/// <summary>The supervisor in this process; its workers are processes.</summary>
public sealed class SupervisorTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("shunt-edge-").FullName;
    private readonly StringWriter _log = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly EdgeClient _client;

    public SupervisorTests() => _client = new EdgeClient(_home, TimeProvider.System);

    [Fact]
    public async Task Supervisor_starts_another_worker_when_one_is_killed()
    {
        var running = RunAsync();
        var first = await AnswerAsync();

        _ = Libc.Kill(first.WorkerPid, Libc.SigKill);

        await EndToEnd.UntilAsync(async () => (await _client.StatusAsync(CancellationToken.None))!.WorkerPid != first.WorkerPid, "another worker serves");
        await _stop.CancelAsync();
        Assert.Equal(ExitCode.Done, await running);
        Assert.Contains($"lost worker {first.WorkerPid} (exit code 137)", _log.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(new EdgeHome(_home).AddressFile));
    }

    [Fact]
    public async Task Spare_worker_takes_over_without_a_start_when_the_one_that_serves_is_killed()
    {
        var running = RunAsync();
        var first = await AnswerAsync();
        var spare = 0;
        await EndToEnd.UntilAsync(async () => (spare = (await WorkersAsync()).SingleOrDefault(pid => pid != first.WorkerPid)) != 0, "a spare worker waits");

        _ = Libc.Kill(first.WorkerPid, Libc.SigKill);
        await EndToEnd.UntilAsync(async () => (await _client.StatusAsync(CancellationToken.None))!.WorkerPid != first.WorkerPid, "another worker serves");

        Assert.Equal(spare, (await AnswerAsync()).WorkerPid);
        await _stop.CancelAsync();
        await running;
        Assert.False(EndToEnd.IsAlive(spare));
    }

    [Fact]
    public async Task Supervisor_replaces_a_worker_that_hangs()
    {
        var clock = new FakeClock();
        var running = RunAsync(clock: clock);
        var first = await AnswerAsync();

        _ = Libc.Kill(first.WorkerPid, OperatingSystem.IsMacOS() ? 17 : 19);
        await EndToEnd.UntilAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromMilliseconds(200));
                return !EndToEnd.IsAlive(first.WorkerPid);
            },
            "the worker is killed");

        Assert.NotEqual(first.WorkerPid, (await AnswerAsync()).WorkerPid);
        Assert.Contains($"kills worker {first.WorkerPid}: it did not answer within 5 s, twice.", _log.ToString(), StringComparison.Ordinal);
        await EndAsync(running, clock);
    }

    [Fact]
    public async Task Supervisor_has_another_worker_serve_at_once_when_one_is_asked_to_end()
    {
        var running = RunAsync();
        var first = await AnswerAsync();

        _ = Libc.Kill(first.WorkerPid, Libc.SigTerm);

        await EndToEnd.UntilAsync(async () => (await _client.StatusAsync(CancellationToken.None))!.WorkerPid != first.WorkerPid, "another worker serves");
        await _stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Supervisor_ends_when_its_home_is_gone()
    {
        var running = RunAsync();
        var status = await AnswerAsync();

        Directory.Delete(_home, recursive: true);

        Assert.Equal(ExitCode.Done, await running.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, CancellationToken.None));
        Assert.False(EndToEnd.IsAlive(status.WorkerPid));
    }

    [Fact]
    public async Task Supervisor_lets_another_one_of_the_same_home_be()
    {
        var running = RunAsync();
        var status = await AnswerAsync();

        Assert.Equal(ExitCode.LeaseHeld, await RunAsync());

        Assert.Equal(status.WorkerPid, (await AnswerAsync()).WorkerPid);
        await _stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Supervisor_gives_up_when_its_worker_can_read_no_snapshot()
    {
        PrivateFolder.Ensure(Path.Combine(_home, "edge"));
        await File.WriteAllTextAsync(new EdgeHome(_home).StateFile, "{");

        Assert.Equal(ExitCode.NeedsAttention, await RunAsync());
    }

    [Fact]
    public async Task Supervisor_names_who_has_its_port()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var exception = await Assert.ThrowsAsync<BadUsageException>(() => RunAsync(port));

        Assert.Contains($"It is pid {Environment.ProcessId}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Supervisor_keeps_the_free_port_it_took()
    {
        var first = RunAsync();
        var port = (await AnswerAsync()).Port;
        await _stop.CancelAsync();
        await first;
        using var again = new CancellationTokenSource();

        var second = RunAsync(0, again.Token);

        Assert.Equal(port, (await AnswerAsync()).Port);
        await again.CancelAsync();
        await second;
    }

    [Fact]
    public async Task Admin_socket_is_for_its_user_only_and_under_a_short_path_when_the_home_is_deep()
    {
        var deep = Path.Combine(_home, new string('d', 100));
        Directory.CreateDirectory(deep);
        var supervisor = new Supervisor(new EdgeHome(deep), 0, TimeProvider.System, new EdgeLog(_log, TimeProvider.System, "supervisor"));
        var running = supervisor.RunAsync(_stop.Token);
        using var client = new EdgeClient(deep, TimeProvider.System);
        await EndToEnd.UntilAsync(async () => await client.StatusAsync(CancellationToken.None) is not null, "it answers");

        var socket = EdgeAddress.Read(new EdgeHome(deep))!.Socket;

        Assert.InRange(socket.Length, 1, 100);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(socket));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(socket)!));
        await _stop.CancelAsync();
        await running;
        Assert.False(Directory.Exists(Path.GetDirectoryName(socket)));
    }

    [Fact]
    public async Task Two_supervisors_cannot_share_a_port()
    {
        PrivateFolder.Ensure(Path.Combine(_home, "edge"));
        var other = Path.Combine(_home, "other");
        PrivateFolder.Ensure(Path.Combine(other, "edge"));
        using var first = await ListeningSockets.OpenAsync(new EdgeHome(_home), FreePort.Find(new HashSet<int>()), TimeProvider.System, _stop.Token);

        var exception = await Assert.ThrowsAsync<SocketException>(
            () => ListeningSockets.OpenAsync(new EdgeHome(other), first.Port, TimeProvider.System, _stop.Token));

        Assert.Equal(SocketError.AddressAlreadyInUse, exception.SocketErrorCode);
    }

    public void Dispose()
    {
        _client.Dispose();
        _stop.Dispose();
        _log.Dispose();
        if (Directory.Exists(_home))
            Directory.Delete(_home, recursive: true);
    }

    private async Task<IEnumerable<int>> WorkersAsync()
    {
        using var ps = Process.Start(new ProcessStartInfo("ps", ["-A", "-ww", "-o", "pid=,args="]) { RedirectStandardOutput = true })!;
        var processes = await ps.StandardOutput.ReadToEndAsync();
        return processes.Split('\n').Where(line => line.Contains($"serve --home {_home} ", StringComparison.Ordinal)).Select(line => int.Parse(line.Trim().Split(' ')[0], null));
    }

    // Ends are waited for by the clock.
    private async Task EndAsync(Task running, FakeClock clock)
    {
        await _stop.CancelAsync();
        await EndToEnd.UntilAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromMilliseconds(20));
                return running.IsCompleted;
            },
            "the supervisor has ended");
    }

    private Task<ExitCode> RunAsync(int port = 0, CancellationToken? stop = null, TimeProvider? clock = null) =>
        new Supervisor(new EdgeHome(_home), port, clock ?? TimeProvider.System, new EdgeLog(_log, TimeProvider.System, "supervisor")).RunAsync(stop ?? _stop.Token);

    private async Task<EdgeStatus> AnswerAsync()
    {
        EdgeStatus? status = null;
        await EndToEnd.UntilAsync(async () => (status = await _client.StatusAsync(CancellationToken.None)) is not null, "it answers");
        return status!;
    }
}
