using System.Net;
using System.Net.Sockets;
using Shunt.Edge.Fleet;
using Shunt.Edge.Routing;
using Shunt.Edge.Serving;
using Shunt.Edge.Tests.Rigs;
using Shunt.Local.Posix;

namespace Shunt.Edge.Tests.Serving;

/// <summary>Who gets a request when an instance takes none.</summary>
public sealed class SearchTests
{
    private const string Get = "GET / HTTP/1.1\r\nHost: app.stage.localhost\r\nConnection: close\r\n\r\n";
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    [Fact]
    public async Task Instance_that_refuses_connections_gets_nothing_while_another_answers()
    {
        await using var rig = new PublicRig(Instance.Says(Ok));
        var dead = Dead();
        rig.Lead((rig.Destination, 10), (dead, 90));

        for (var request = 0; request < 20; request++)
            Assert.StartsWith("HTTP/1.1 200 OK\r\n", await rig.AskAsync(Get), StringComparison.Ordinal);

        Assert.InRange(dead.Traffic.Failures, 1, 19);
        Assert.Equal(0, dead.Traffic.Alias.Count);
        Assert.Equal(0, await rig.Destination.Traffic.Alias.WhenIdleAsync(TimeSpan.FromSeconds(10), TimeProvider.System, CancellationToken.None));
    }

    [Fact]
    public async Task Request_of_an_alias_waits_until_an_instance_runs()
    {
        var clock = new FakeClock();
        await using var rig = new PublicRig(Instance.Says(Ok), clock);
        rig.Run(false);
        var waiting = rig.AskAsync(Get);
        clock.Advance(Search.Patience / 2);
        Assert.False(waiting.IsCompleted);

        rig.Run(true);

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", await waiting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_of_an_alias_waits_until_an_instance_takes_connections()
    {
        var port = FreePort.Find(new HashSet<int>());
        await using var rig = new PublicRig(Instance.Says(Ok));
        var late = new Destination(Specs.Id(Specs.New), port, new Traffic());
        rig.Lead((late, 100));
        var waiting = rig.AskAsync(Get);
        await EndToEnd.UntilAsync(() => late.Traffic.Failures > 0, "it was refused");

        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        using var connection = new RawConnection(await listener.AcceptSocketAsync());
        await connection.ReadHeadAsync();
        await connection.SendAsync(Ok);

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", await waiting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alias_answers_503_with_the_reason_when_nothing_of_it_runs_for_5_seconds()
    {
        var clock = new FakeClock();
        await using var rig = new PublicRig(Instance.Says(Ok), clock);
        rig.Run(false);
        var waiting = rig.AskAsync(Get);

        while (!waiting.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System));
        }

        var answer = await waiting;
        Assert.StartsWith("HTTP/1.1 503 Service Unavailable\r\n", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\nNothing serves 'app.stage': 'app-aaaaaaaaaaaa.stage' not running.\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_route_of_an_instance_that_does_not_run_answers_503_at_once()
    {
        await using var rig = new PublicRig(Instance.Says(Ok), new FakeClock());
        rig.Run(false);

        var answer = await rig.AskAsync($"GET / HTTP/1.1\r\nHost: app-{Specs.Old}.stage.localhost\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 503 Service Unavailable\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_that_ended_on_a_request_gets_it_once_only()
    {
        // It answers once, and ends on the second request, its listener with it.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var rig = new PublicRig(Instance.Says(Ok));
        var mortal = new Destination(Specs.Id(Specs.New), ((IPEndPoint)listener.LocalEndpoint).Port, new Traffic());
        rig.Lead((mortal, 100));
        var dying = Task.Run(async () =>
        {
            using var connection = new RawConnection(await listener.AcceptSocketAsync());
            await connection.ReadHeadAsync();
            await connection.SendAsync(Ok);
            await connection.ReadHeadAsync();
            listener.Dispose();
        });
        await rig.AskAsync(Get);

        var answer = await rig.AskAsync(Get);

        await dying;
        Assert.StartsWith("HTTP/1.1 502 Bad Gateway\r\n", answer, StringComparison.Ordinal);
        Assert.EndsWith("'app-bbbbbbbbbbbb.stage' did not answer: it closed the connection.\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instance_that_takes_requests_and_answers_none_is_set_aside_and_tried_again()
    {
        var clock = new FakeClock();
        var isBack = false;
        await using var rig = new PublicRig(Instance.Says(Ok), clock);
        await using var failing = new PublicRig((connection, number) => isBack ? Instance.Says(Ok)(connection, number) : Instance.Leaves(connection, number));
        var other = new Destination(Specs.Id(Specs.New), failing.InstancePort, new Traffic());
        rig.Lead((rig.Destination, 50), (other, 50));
        for (var request = 0; request < 2 * Standing.MostUnanswered; request++)
            await rig.AskAsync(Get);

        Assert.Equal(Standing.MostUnanswered, other.Traffic.Failures);
        await AskTenAsync(rig);
        Assert.Equal(Standing.MostUnanswered, other.Traffic.Requests);
        clock.Advance(Standing.FirstPause);
        isBack = true;
        await AskTenAsync(rig);
        Assert.InRange(other.Traffic.Requests, Standing.MostUnanswered + 4, Standing.MostUnanswered + 6);
    }

    [Fact]
    public async Task Only_instance_is_asked_however_often_it_failed()
    {
        await using var rig = new PublicRig(Instance.Leaves, new FakeClock());

        for (var request = 0; request < 2 * Standing.MostUnanswered; request++)
            Assert.StartsWith("HTTP/1.1 502 Bad Gateway\r\n", await rig.AskAsync(Get), StringComparison.Ordinal);

        Assert.Equal(2 * Standing.MostUnanswered, rig.Connections);
    }

    [Fact]
    public async Task Port_that_another_process_took_is_never_taken_for_the_instance()
    {
        using var thief = new TcpListener(IPAddress.Loopback, 0);
        thief.Start();
        var port = ((IPEndPoint)thief.LocalEndpoint).Port;

        // The instance lives, but what listens on its port is this process.
        using var instance = System.Diagnostics.Process.Start("sleep", "60");
        var destination = new Destination(Specs.Id(Specs.New), port, new Traffic(), new PortTenant(ProcessMark.Of(instance.Id)!, port));

        var clock = new FakeClock();
        var wire = await destination.ConnectAsync(clock);

        instance.Kill();
        await instance.WaitForExitAsync();
        Assert.Null(wire);
        Assert.True(destination.Standing.IsResting(clock));
    }

    [Fact]
    public async Task Port_of_a_process_that_has_ended_is_nobodys()
    {
        using var thief = new TcpListener(IPAddress.Loopback, 0);
        thief.Start();
        var port = ((IPEndPoint)thief.LocalEndpoint).Port;
        using var instance = System.Diagnostics.Process.Start("sleep", "60");
        var destination = new Destination(Specs.Id(Specs.New), port, new Traffic(), new PortTenant(ProcessMark.Of(instance.Id)!, port));
        destination.Prove();
        instance.Kill();
        await instance.WaitForExitAsync();

        Assert.Null(await destination.ConnectAsync(TimeProvider.System));
    }

    private static async Task AskTenAsync(PublicRig rig)
    {
        for (var request = 0; request < 10; request++)
            Assert.StartsWith("HTTP/1.1 200 OK\r\n", await rig.AskAsync(Get), StringComparison.Ordinal);
    }

    private static Destination Dead() => new(Specs.Id(Specs.New), FreePort.Find(new HashSet<int>()), new Traffic());
}
