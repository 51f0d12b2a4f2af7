using System.Globalization;
using System.Net.Sockets;
using Shunt.Edge.Tests.Rigs;

namespace Shunt.Edge.Tests.Serving;

/// <summary>What becomes of requests and responses on their way, byte for byte.</summary>
public sealed class PassingTests
{
    private const string Host = "Host: app.stage.localhost\r\n";
    private const string Get = $"GET / HTTP/1.1\r\n{Host}\r\n";
    private const string Dated = "Date: Fri, 02 Jan 2026 03:04:05 GMT\r\n";
    private const string Stamp = "Shunt-Version: aaaaaaaaaaaa\r\n";

    [Fact]
    public async Task Requests_that_are_sent_at_once_are_answered_in_order()
    {
        await using var rig = new PublicRig(Instance.Echo);
        using var client = await rig.ConnectAsync();

        await client.SendAsync(string.Concat(Enumerable.Range(0, 50).Select(number => $"POST /{number} HTTP/1.1\r\n{Host}Content-Length: 5\r\n\r\nhello")));

        for (var number = 0; number < 50; number++)
            Assert.Contains($"\r\n\r\nPOST /{number} HTTP/1.1\r\n", await client.ReadMessageAsync(), StringComparison.Ordinal);
        Assert.Equal(1, rig.Connections);
    }

    [Fact]
    public async Task Old_client_that_wants_to_go_on_is_told_that_it_can()
    {
        await using var rig = new PublicRig(Instance.Says($"HTTP/1.1 200 OK\r\n{Dated}Content-Length: 2\r\n\r\nok"));
        using var client = await rig.ConnectAsync();
        await client.SendAsync($"GET / HTTP/1.0\r\n{Host}Connection: keep-alive\r\n\r\n");
        var first = await client.ReadMessageAsync();

        await client.SendAsync($"GET / HTTP/1.0\r\n{Host}\r\n");
        var second = await client.ReadToEndAsync();

        Assert.Equal($"HTTP/1.1 200 OK\r\n{Dated}Content-Length: 2\r\n{Stamp}Connection: keep-alive\r\n\r\nok", first);
        Assert.Equal($"HTTP/1.1 200 OK\r\n{Dated}Content-Length: 2\r\n{Stamp}Connection: close\r\n\r\nok", second);
    }

    [Fact]
    public async Task Chunks_of_a_response_pass_as_they_are_and_the_connection_stays()
    {
        const string Chunks = "5\r\nhello\r\n1;x=y\r\n!\r\n0\r\nX-Sum: 1\r\n\r\n";
        await using var rig = new PublicRig(Instance.Says($"HTTP/1.1 200 OK\r\n{Dated}Transfer-Encoding: chunked\r\n\r\n{Chunks}"));
        using var client = await rig.ConnectAsync();

        for (var round = 0; round < 2; round++)
        {
            await client.SendAsync(Get);
            Assert.Equal($"HTTP/1.1 200 OK\r\n{Dated}{Stamp}Transfer-Encoding: chunked\r\n\r\n{Chunks}", await client.ReadUntilAsync("X-Sum: 1\r\n\r\n"));
        }

        Assert.Equal(1, rig.Connections);
    }

    [Fact]
    public async Task Old_client_gets_a_response_without_its_chunks()
    {
        await using var rig = new PublicRig(Instance.Says($"HTTP/1.1 200 OK\r\n{Dated}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1\r\n!\r\n0\r\nX: 1\r\n\r\n"));

        Assert.Equal($"HTTP/1.1 200 OK\r\n{Dated}{Stamp}Connection: close\r\n\r\nhello!", await rig.AskAsync($"GET / HTTP/1.0\r\n{Host}Connection: keep-alive\r\n\r\n"));
    }

    [Fact]
    public async Task Response_that_ends_with_its_connection_comes_in_chunks_and_the_clients_connection_stays()
    {
        await using var rig = new PublicRig(Instance.SaysAndEnds($"HTTP/1.0 200 OK\r\n{Dated}\r\nhello"));
        using var client = await rig.ConnectAsync();

        for (var round = 0; round < 2; round++)
        {
            await client.SendAsync(Get);
            Assert.Equal($"HTTP/1.1 200 OK\r\n{Dated}{Stamp}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", await client.ReadUntilAsync("0\r\n\r\n"));
        }

        Assert.Equal(2, rig.Connections);
    }

    [Fact]
    public async Task Response_to_HEAD_has_no_body_whatever_it_says()
    {
        await using var rig = new PublicRig(Instance.Says($"HTTP/1.1 200 OK\r\n{Dated}Content-Length: 5\r\n\r\n"));
        using var client = await rig.ConnectAsync();

        for (var round = 0; round < 2; round++)
        {
            await client.SendAsync($"HEAD / HTTP/1.1\r\n{Host}\r\n");
            Assert.Equal($"HTTP/1.1 200 OK\r\n{Dated}Content-Length: 5\r\n{Stamp}\r\n", await client.ReadHeadAsync());
        }
    }

    [Fact]
    public async Task Client_that_waits_to_be_told_to_go_on_is_told_by_the_instance()
    {
        await using var rig = new PublicRig(async (connection, _) =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
            await connection.SendAsync($"HTTP/1.1 200 OK\r\n{Dated}Content-Length: 5\r\n\r\n{await connection.ReadAsync(5)}");
        });
        using var client = await rig.ConnectAsync();

        await client.SendAsync($"PUT / HTTP/1.1\r\n{Host}Expect: 100-continue\r\nContent-Length: 5\r\n\r\n");

        Assert.Equal("HTTP/1.1 100 Continue\r\n\r\n", await client.ReadHeadAsync());
        Assert.Equal("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", await client.ReadHeadAsync());
        await client.SendAsync("hello");
        Assert.EndsWith("\r\n\r\nhello", await client.ReadMessageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_to_an_upload_that_is_not_wanted_arrives_and_the_connection_ends()
    {
        await using var rig = new PublicRig(async (connection, _) =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync($"HTTP/1.1 413 Content Too Large\r\n{Dated}Content-Length: 2\r\nConnection: close\r\n\r\nno");
        });
        using var client = await rig.ConnectAsync();
        await client.SendAsync($"PUT / HTTP/1.1\r\n{Host}Content-Length: 100000000\r\n\r\n");

        var sending = client.SendAsync(new byte[20_000_000]);
        var answer = await client.ReadToEndAsync();

        Assert.Equal($"HTTP/1.1 413 Content Too Large\r\n{Dated}Content-Length: 2\r\n{Stamp}Connection: close\r\n\r\nno", answer);
        await Assert.ThrowsAnyAsync<SocketException>(async () =>
        {
            await sending;
            while (true)
                await client.SendAsync(new byte[1_000_000]);
        });
    }

    [Fact]
    public async Task Chunks_of_a_request_pass_as_they_are_but_for_their_trailers()
    {
        var seen = "";
        await using var rig = new PublicRig(async (connection, _) =>
        {
            await connection.ReadHeadAsync();
            seen = await connection.ReadUntilAsync("0\r\n\r\n");
            await connection.SendAsync("HTTP/1.1 204 No Content\r\n\r\n");
        });
        using var client = await rig.ConnectAsync();

        await client.SendAsync($"POST / HTTP/1.1\r\n{Host}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
        await client.SendAsync("2;x\r\nde\r\n0\r\nX-Forwarded-For: 6.6.6.6\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 204 ", await client.ReadHeadAsync(), StringComparison.Ordinal);
        Assert.Equal("3\r\nabc\r\n2;x\r\nde\r\n0\r\n\r\n", seen);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nhello", "the length of its response is ambiguous")]
    [InlineData("HTTP/1.1 OK\r\n\r\n", "its response is not one of HTTP/1.1")]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", "its response is not one of HTTP/1.1")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n", "it closed the connection", true)]
    [InlineData("HTTP/1.1 200 OK\r\nContent", "it closed the connection")]
    [InlineData("", "it closed the connection")]
    public async Task Instance_that_does_not_answer_is_named(string response, string reason, bool hasBegun = false)
    {
        await using var rig = new PublicRig(Instance.SaysAndEnds(response));
        using var client = await rig.ConnectAsync();

        await client.SendAsync($"POST / HTTP/1.1\r\n{Host}\r\n");

        if (hasBegun)
            await client.ReadHeadAsync();
        var answer = await client.ReadMessageAsync();
        Assert.StartsWith("HTTP/1.1 502 Bad Gateway\r\n", answer, StringComparison.Ordinal);
        Assert.Contains(Stamp, answer, StringComparison.Ordinal);
        Assert.EndsWith($"'app-aaaaaaaaaaaa.stage' did not answer: {reason}.\n", answer, StringComparison.Ordinal);
        Assert.Equal((1, 1), (rig.Destination.Traffic.Requests, rig.Destination.Traffic.Failures));
    }

    [Theory]
    [InlineData("Content-Length: 100\r\n\r\nhello")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n4000\r\n", 0x4000)]
    public async Task Response_that_breaks_off_breaks_off_for_the_client(string rest, int more = 0)
    {
        await using var rig = new PublicRig(Instance.SaysAndEnds($"HTTP/1.1 200 OK\r\n{rest}{(more == 0 ? "" : new string('a', more) + "\nx")}"));

        var answer = await rig.AskAsync(Get);

        Assert.DoesNotContain("0\r\n\r\n", answer, StringComparison.Ordinal);
        Assert.Equal(1, rig.Destination.Traffic.Failures);
    }

    [Theory]
    [InlineData("GET", 3)]
    [InlineData("HEAD", 3)]
    public async Task Reading_is_repeated_once_when_the_instance_closed_the_connection_it_was_sent_on(string method, int connections)
    {
        await using var rig = new PublicRig(async (connection, number) =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            if (number < 3)
                await connection.ReadHeadAsync();
        });
        using var client = await rig.ConnectAsync();

        for (var request = 0; request < 3; request++)
        {
            await client.SendAsync($"{method} / HTTP/1.1\r\n{Host}\r\n");
            Assert.StartsWith("HTTP/1.1 200 OK\r\n", await client.ReadHeadAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(connections, rig.Connections);
        Assert.Equal(0, rig.Destination.Traffic.Failures);
    }

    [Theory]
    [InlineData("POST", "Content-Length: 1\r\n", "x")]
    [InlineData("POST", "", "")]
    [InlineData("DELETE", "", "")]
    [InlineData("GET", "Content-Length: 1\r\n", "x")]
    public async Task Anything_else_is_never_sent_twice(string method, string field, string body)
    {
        var seen = 0;
        await using var rig = new PublicRig(async (connection, _) =>
        {
            await connection.ReadMessageAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            if (await connection.ReadMessageAsync() is { Length: > 0 })
                Interlocked.Increment(ref seen);
        });
        using var client = await rig.ConnectAsync();
        await client.SendAsync(Get);
        await client.ReadMessageAsync();

        await client.SendAsync($"{method} / HTTP/1.1\r\n{Host}{field}\r\n{body}");

        Assert.StartsWith("HTTP/1.1 502 Bad Gateway\r\n", await client.ReadHeadAsync(), StringComparison.Ordinal);
        Assert.Equal((1, 1), (seen, rig.Connections));
    }

    [Fact]
    public async Task Connection_that_the_instance_closed_while_it_waited_is_noticed_before_anything_is_sent_on_it()
    {
        var closed = new TaskCompletionSource();
        await using var rig = new PublicRig(async (connection, number) =>
        {
            await connection.ReadMessageAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            connection.Socket.Close();
            closed.TrySetResult();
        });
        using var client = await rig.ConnectAsync();
        await client.SendAsync(Get);
        await client.ReadMessageAsync();
        await closed.Task;

        await client.SendAsync($"POST / HTTP/1.1\r\n{Host}Content-Length: 1\r\n\r\nx");

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", await client.ReadMessageAsync(), StringComparison.Ordinal);
        Assert.Equal(2, rig.Connections);
    }

    [Fact]
    public async Task Client_that_leaves_ends_its_request_at_the_instance_and_is_no_failure_of_it()
    {
        var asked = new TaskCompletionSource();
        var left = new TaskCompletionSource();
        await using var rig = new PublicRig(async (connection, _) =>
        {
            await connection.ReadHeadAsync();
            asked.SetResult();
            await connection.ReadToEndAsync();
            left.SetResult();
        });
        var client = await rig.ConnectAsync();
        await client.SendAsync(Get);
        await asked.Task;
        Assert.Equal(1, rig.Destination.Traffic.Alias.Count);

        client.Dispose();

        await left.Task.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);
        Assert.Equal(0, await rig.Destination.Traffic.Alias.WhenIdleAsync(TimeSpan.FromSeconds(20), TimeProvider.System, CancellationToken.None));
        Assert.Equal(0, rig.Destination.Traffic.Requests);
    }

    [Fact]
    public async Task Client_that_does_not_read_stops_the_instance_from_sending()
    {
        const int Megabytes = 64;
        var sent = 0;
        await using var rig = new PublicRig(async (connection, _) =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Length: {Megabytes << 20}\r\n\r\n"));
            for (; sent < Megabytes; Interlocked.Increment(ref sent))
                await connection.SendAsync(new byte[1 << 20]);
        });
        using var client = await rig.ConnectAsync();
        client.Socket.ReceiveBufferSize = 64 * 1024;
        await client.SendAsync(Get);
        await client.ReadHeadAsync();

        // It stands when it has not moved for longer than it takes to send everything.
        var before = -1;
        while (Interlocked.Exchange(ref before, Volatile.Read(ref sent)) != sent)
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);

        Assert.InRange(sent, 0, Megabytes / 2);
        Assert.Equal(Megabytes << 20, (await client.ReadAsync(Megabytes << 20)).Length);
    }

    [Fact]
    public async Task WebSocket_carries_bytes_both_ways_until_each_side_ends()
    {
        await using var rig = new PublicRig(async (connection, _) =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nearly");
            var all = await connection.ReadToEndAsync();
            await connection.SendAsync($"got {all}");
        });
        using var client = await rig.ConnectAsync();
        await client.SendAsync($"GET / HTTP/1.1\r\n{Host}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
        var head = await client.ReadHeadAsync();
        var early = await client.ReadAsync(5);
        Assert.Equal(1, rig.Destination.Traffic.Alias.Count);

        await client.SendAsync("one ");
        await client.SendAsync("two");
        client.Socket.Shutdown(SocketShutdown.Send);

        Assert.Contains($"\r\n{Stamp}Connection: Upgrade\r\n\r\n", head, StringComparison.Ordinal);
        Assert.Contains("\r\nUpgrade: websocket\r\n", head, StringComparison.Ordinal);
        Assert.Equal("early", early);
        Assert.Equal("got one two", await client.ReadToEndAsync());
        Assert.Equal(0, await rig.Destination.Traffic.Alias.WhenIdleAsync(TimeSpan.FromSeconds(20), TimeProvider.System, CancellationToken.None));
    }

    [Fact]
    public async Task Kept_connection_gets_its_next_answer_with_the_word_that_it_is_the_last_when_the_worker_ends()
    {
        await using var rig = new PublicRig(Instance.Says($"HTTP/1.1 200 OK\r\n{Dated}Content-Length: 2\r\n\r\nok"));
        using var client = await rig.ConnectAsync();
        await client.SendAsync(Get);
        await client.ReadMessageAsync();
        await rig.StopAsync();
        var drained = rig.DrainAsync(grace: TimeSpan.FromMinutes(1));

        await client.SendAsync(Get);

        Assert.Equal($"HTTP/1.1 200 OK\r\n{Dated}Content-Length: 2\r\n{Stamp}Connection: close\r\n\r\nok", await client.ReadToEndAsync());
        await drained;
    }

    [Fact]
    public async Task Kept_connection_that_asks_nothing_more_ends_after_the_grace()
    {
        await using var rig = new PublicRig(Instance.Echo);
        using var client = await rig.ConnectAsync();
        await client.SendAsync(Get);
        await client.ReadMessageAsync();
        await rig.StopAsync();

        await rig.DrainAsync(grace: TimeSpan.Zero);

        Assert.Equal("", await client.ReadToEndAsync());
    }
}
