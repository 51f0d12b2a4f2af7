using Shunt.Edge.Serving;
using Shunt.Edge.Tests.Rigs;

namespace Shunt.Edge.Tests.Serving;

/// <summary>Clients that take their time, or leave: what they cost others, and the instance's count of failures.</summary>
public sealed class SlowClientTests
{
    private const string Head = "POST / HTTP/1.1\r\nHost: app.stage.localhost\r\nContent-Length: 100000\r\n\r\n";
    private const string Get = "GET / HTTP/1.1\r\nHost: app.stage.localhost\r\nConnection: close\r\n\r\n";
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Body_that_stops_for_60_seconds_is_answered_408_and_the_instance_is_let_go()
    {
        var uploads = 0;
        var isOver = false;
        await using var rig = new PublicRig(UploadAsync, _clock);
        using var client = await rig.ConnectAsync();
        await client.SendAsync(Head + "begun");
        await EndToEnd.UntilAsync(() => uploads == 1, "the body has begun");

        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", await rig.AskAsync(Get), StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromSeconds(3));

        Assert.StartsWith("HTTP/1.1 408 Request Timeout\r\n", await client.ReadHeadAsync(), StringComparison.Ordinal);
        await EndToEnd.UntilAsync(() => isOver, "the instance's connection has ended");
        Assert.Equal(0, rig.Destination.Traffic.Failures);

        async Task UploadAsync(RawConnection connection, int number)
        {
            if ((await connection.ReadHeadAsync()).StartsWith("GET", StringComparison.Ordinal))
            {
                await connection.SendAsync(Ok);
                return;
            }

            await connection.ReadUntilAsync("begun");
            Interlocked.Increment(ref uploads);
            await connection.ReadToEndAsync();
            isOver = true;
        }
    }

    [Fact]
    public async Task Slow_upload_passes_however_long_it_takes_in_all()
    {
        var received = 0;
        await using var rig = new PublicRig(
            async (connection, _) =>
            {
                await connection.ReadHeadAsync();
                for (var part = 0; part < 10; part++)
                {
                    await connection.ReadUntilAsync(".");
                    Interlocked.Increment(ref received);
                }

                await connection.SendAsync(Ok);
            },
            _clock);
        using var client = await rig.ConnectAsync();
        await client.SendAsync("POST / HTTP/1.1\r\nHost: app.stage.localhost\r\nContent-Length: 10\r\n\r\n");

        for (var part = 0; part < 10; part++)
        {
            await client.SendAsync(".");
            await EndToEnd.UntilAsync(() => received == part + 1, "the part has come");
            _clock.Advance(TimeSpan.FromSeconds(50));
        }

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", await client.ReadMessageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_that_leave_in_the_middle_of_their_uploads_are_no_failures_of_the_instance()
    {
        var ended = 0;
        await using var rig = new PublicRig(
            async (connection, _) =>
            {
                await connection.ReadUntilAsync("begun");
                await connection.ReadToEndAsync();
                Interlocked.Increment(ref ended);
            },
            _clock);

        for (var upload = 1; upload <= 5; upload++)
            await LeaveAsync(rig, upload);

        await EndToEnd.UntilAsync(() => ended == 5, "the instance's connections have ended");
        Assert.Equal(0, await rig.Destination.Traffic.Alias.WhenIdleAsync(TimeSpan.FromSeconds(10), TimeProvider.System, CancellationToken.None));
        Assert.Equal(0, rig.Destination.Traffic.Failures);
        Assert.True(rig.Destination.Standing.TryEnter(_clock));
    }

    [Fact]
    public async Task Many_heads_that_drip_are_all_refused_in_time_and_hold_nobody_up()
    {
        const int Clients = 100;
        await using var rig = new PublicRig(Instance.Says(Ok), _clock);
        var dripping = Enumerable.Range(0, Clients).Select(_ => DripAsync(rig)).ToArray();
        await EndToEnd.UntilAsync(() => rig.HeadsUnderWay == Clients, "the heads have begun");

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", await rig.AskAsync(Get), StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromSeconds(31));

        Assert.All(await Task.WhenAll(dripping), answer => Assert.StartsWith("HTTP/1.1 408 Request Timeout\r\n", answer, StringComparison.Ordinal));
        await EndToEnd.UntilAsync(() => rig.HeadsUnderWay == 0, "no head is under way");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task New_client_is_answered_though_as_many_as_fit_are_there_and_ask_nothing_whole(bool hasBegun)
    {
        const int Most = 8;
        var begun = hasBegun ? "GET / HTTP/1.1\r\nX: " : "";
        await using var rig = new PublicRig(Instance.Says(Ok), _clock, Most);
        var idle = new List<RawConnection>();
        for (var number = 1; number <= Most; number++)
        {
            idle.Add(await rig.ConnectAsync());
            await idle[^1].SendAsync(begun);
            await EndToEnd.UntilAsync(() => (hasBegun ? rig.HeadsUnderWay : rig.Waiting) == number, "the connection is held");
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        var answer = await rig.AskAsync(Get);

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", answer, StringComparison.Ordinal);
        Assert.Equal(hasBegun ? "HTTP/1.1 408 Request Timeout" : "", (await idle[0].ReadToEndAsync()).Split("\r\n")[0]);
        Assert.True(rig.HasTold($"holds {Most} connections, its most"));
        idle.ForEach(connection => connection.Dispose());
    }

    [Fact]
    public async Task Requests_that_are_being_answered_are_never_ended_for_a_new_client_who_waits_for_one_of_them()
    {
        const int Most = 4;
        var isFree = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var rig = new PublicRig(
            async (connection, _) =>
            {
                await connection.ReadHeadAsync();
                await isFree.Task;
                await connection.SendAsync(Ok);
            },
            most: Most);
        var asked = Enumerable.Range(0, Most).Select(_ => rig.AskAsync(Get)).ToList();
        await EndToEnd.UntilAsync(() => rig.Connections == Most, "all are being answered");

        asked.Add(rig.AskAsync(Get));
        await EndToEnd.UntilAsync(() => rig.HasTold("its most"), "there is no room");
        Assert.Equal(Most, rig.Connections);
        isFree.SetResult();

        Assert.All(await Task.WhenAll(asked), answer => Assert.StartsWith("HTTP/1.1 200 OK\r\n", answer, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(256UL, 64)]
    [InlineData(1024UL, 384)]
    [InlineData(33_023UL, 16_383)]
    [InlineData(33_024UL, 16_384)]
    [InlineData(ulong.MaxValue, 16_384)]
    public void As_many_connections_are_held_as_there_are_descriptors_for(ulong descriptors, int most) => Assert.Equal(most, Capacity.Of(descriptors));

    [Fact]
    public async Task Paths_of_the_admin_socket_are_the_instances_own_on_the_public_port()
    {
        await using var rig = new PublicRig(Instance.Echo);

        var answer = await rig.AskAsync("POST /remove HTTP/1.1\r\nHost: app.stage.localhost\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");

        Assert.Contains("\r\n\r\nPOST /remove HTTP/1.1\r\n", answer, StringComparison.Ordinal);
        Assert.Equal(1, rig.Connections);
    }

    private static async Task<string> DripAsync(PublicRig rig)
    {
        using var client = await rig.ConnectAsync();
        await client.SendAsync("GET / HTTP/1.1\r\nX: ");
        return await client.ReadToEndAsync();
    }

    private static async Task LeaveAsync(PublicRig rig, int upload)
    {
        using var client = await rig.ConnectAsync();
        await client.SendAsync(Head + "begun");
        await EndToEnd.UntilAsync(() => rig.Connections == upload, "the upload has begun");
    }
}
