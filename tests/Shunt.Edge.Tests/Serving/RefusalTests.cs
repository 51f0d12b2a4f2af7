using System.Globalization;
using Shunt.Edge.Tests.Rigs;

namespace Shunt.Edge.Tests.Serving;

/// <summary>Requests that two readers could understand differently, or that are more than the edge takes. None reaches an instance.</summary>
public sealed class RefusalTests
{
    private const string Host = "Host: app.stage.localhost\r\n";

    public static TheoryData<string, int, string> Corpus => new()
    {
        { "length and chunks", 400, $"POST / HTTP/1.1\r\n{Host}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG" },
        { "chunks and length", 400, $"POST / HTTP/1.1\r\n{Host}Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\nG" },
        { "two lengths", 400, $"POST / HTTP/1.1\r\n{Host}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello" },
        { "two equal lengths", 400, $"POST / HTTP/1.1\r\n{Host}Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello" },
        { "list of lengths", 400, $"POST / HTTP/1.1\r\n{Host}Content-Length: 5, 5\r\n\r\nhello" },
        { "length with a sign", 400, $"POST / HTTP/1.1\r\n{Host}Content-Length: +5\r\n\r\nhello" },
        { "negative length", 400, $"POST / HTTP/1.1\r\n{Host}Content-Length: -1\r\n\r\n" },
        { "hexadecimal length", 400, $"POST / HTTP/1.1\r\n{Host}Content-Length: 0x5\r\n\r\nhello" },
        { "empty length", 400, $"POST / HTTP/1.1\r\n{Host}Content-Length: \r\n\r\n" },
        { "length that overflows", 400, $"POST / HTTP/1.1\r\n{Host}Content-Length: 18446744073709551621\r\n\r\nhello" },
        { "length before a space", 400, $"POST / HTTP/1.1\r\n{Host}Content-Length: 5 0\r\n\r\nhello" },
        { "two codings", 501, $"POST / HTTP/1.1\r\n{Host}Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" },
        { "identity after chunked", 501, $"POST / HTTP/1.1\r\n{Host}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" },
        { "list of codings", 501, $"POST / HTTP/1.1\r\n{Host}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" },
        { "unknown coding", 501, $"POST / HTTP/1.1\r\n{Host}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" },
        { "quoted coding", 501, $"POST / HTTP/1.1\r\n{Host}Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n" },
        { "coding in HTTP/1.0", 501, $"POST / HTTP/1.0\r\n{Host}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" },
        { "coding with a vertical tab", 400, $"POST / HTTP/1.1\r\n{Host}Transfer-Encoding: \vchunked\r\n\r\n0\r\n\r\n" },
        { "coding behind a bare CR", 400, $"POST / HTTP/1.1\r\n{Host}X: a\rTransfer-Encoding: chunked\r\n\r\n" },
        { "coding behind a bare LF", 400, $"POST / HTTP/1.1\r\n{Host}X: a\nTransfer-Encoding: chunked\r\n\r\n" },
        { "coding with a space before the colon", 400, $"POST / HTTP/1.1\r\n{Host}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" },
        { "length with a tab before the colon", 400, $"POST / HTTP/1.1\r\n{Host}Content-Length\t: 5\r\n\r\nhello" },
        { "folded line", 400, $"GET / HTTP/1.1\r\n{Host}X: a\r\n b\r\n\r\n" },
        { "folded line first", 400, $"GET / HTTP/1.1\r\n X: a\r\n{Host}\r\n" },
        { "folded coding", 501, $"POST / HTTP/1.1\r\n{Host}Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n" },
        { "line without a colon", 400, $"GET / HTTP/1.1\r\n{Host}Nonsense\r\n\r\n" },
        { "line with an empty name", 400, $"GET / HTTP/1.1\r\n{Host}: a\r\n\r\n" },
        { "name with a space", 400, $"GET / HTTP/1.1\r\n{Host}X Y: a\r\n\r\n" },
        { "NUL in a value", 400, $"GET / HTTP/1.1\r\n{Host}X: a\0b\r\n\r\n" },
        { "lines that end with LF", 400, "GET / HTTP/1.1\nHost: app.stage.localhost\n\n" },
        { "request line that ends with LF", 400, $"GET / HTTP/1.1\n{Host}\r\n" },
        { "second empty line", 400, $"\r\n\r\nGET / HTTP/1.1\r\n{Host}\r\n" },
        { "no Host", 400, "GET / HTTP/1.1\r\n\r\n" },
        { "no Host in HTTP/1.0", 400, "GET / HTTP/1.0\r\n\r\n" },
        { "two Hosts", 400, $"GET / HTTP/1.1\r\n{Host}Host: other.stage.localhost\r\n\r\n" },
        { "two equal Hosts", 400, $"GET / HTTP/1.1\r\n{Host}{Host}\r\n" },
        { "empty Host", 400, "GET / HTTP/1.1\r\nHost: \r\n\r\n" },
        { "Host with a user", 400, "GET / HTTP/1.1\r\nHost: evil@app.stage.localhost\r\n\r\n" },
        { "Host with a path", 400, "GET / HTTP/1.1\r\nHost: app.stage.localhost/x\r\n\r\n" },
        { "list of Hosts", 400, "GET / HTTP/1.1\r\nHost: app.stage.localhost, other\r\n\r\n" },
        { "Host with a port that is none", 400, "GET / HTTP/1.1\r\nHost: app.stage.localhost:80a\r\n\r\n" },
        { "Host with two ports", 400, "GET / HTTP/1.1\r\nHost: app.stage.localhost:80:80\r\n\r\n" },
        { "Host that is too long", 400, $"GET / HTTP/1.1\r\nHost: {new string('a', 300)}\r\n\r\n" },
        { "Host of the admin socket's file", 400, "GET /status HTTP/1.1\r\nHost: unix:/edge/admin.sock\r\n\r\n" },
        { "Host that is no route", 421, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n" },
        { "Host with a dot at the end", 421, "GET / HTTP/1.1\r\nHost: app.stage.localhost.\r\nConnection: close\r\n\r\n" },
        { "Host that begins with a route", 421, "GET / HTTP/1.1\r\nHost: app.stage.localhost.evil.example\r\nConnection: close\r\n\r\n" },
        { "Host that the admin socket is asked under", 421, "GET /status HTTP/1.1\r\nHost: edge\r\nConnection: close\r\n\r\n" },
        { "Host of an address", 421, "GET /status HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n" },
        { "URL of another host", 400, $"GET http://other.stage.localhost/ HTTP/1.1\r\n{Host}\r\n" },
        { "URL with another port", 400, $"GET http://app.stage.localhost:81/ HTTP/1.1\r\n{Host}\r\n" },
        { "URL of another scheme", 400, $"GET https://app.stage.localhost/ HTTP/1.1\r\n{Host}\r\n" },
        { "URL with a user", 400, $"GET http://a@app.stage.localhost/ HTTP/1.1\r\n{Host}\r\n" },
        { "target that is no path", 400, $"GET evil HTTP/1.1\r\n{Host}\r\n" },
        { "asterisk without OPTIONS", 400, $"GET * HTTP/1.1\r\n{Host}\r\n" },
        { "target with a tab", 400, $"GET /a\tb HTTP/1.1\r\n{Host}\r\n" },
        { "target with bytes above ASCII", 400, $"GET /\u00e4 HTTP/1.1\r\n{Host}\r\n" },
        { "two spaces in the request line", 400, $"GET  / HTTP/1.1\r\n{Host}\r\n" },
        { "space after the request line", 400, $"GET / HTTP/1.1 \r\n{Host}\r\n" },
        { "no version", 400, $"GET /\r\n{Host}\r\n" },
        { "lower-case version", 400, $"GET / http/1.1\r\n{Host}\r\n" },
        { "version with a sign", 400, $"GET / HTTP/+1.1\r\n{Host}\r\n" },
        { "preface of HTTP/2", 505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" },
        { "tunnel", 501, "CONNECT app.stage.localhost:80 HTTP/1.1\r\nHost: app.stage.localhost:80\r\n\r\n" },
        { "method that is no token", 400, $"G@T / HTTP/1.1\r\n{Host}\r\n" },
        { "TLS", 400, "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n" },
        { "101 fields", 431, $"GET / HTTP/1.1\r\n{Host}{string.Concat(Enumerable.Repeat("X: a\r\n", 100))}\r\n" },
        { "head of 33 KiB", 431, $"GET / HTTP/1.1\r\n{Host}X: {new string('a', 33 * 1024)}\r\n\r\n" },
        { "head without end", 431, $"GET / HTTP/1.1\r\n{Host}X: {new string('a', 40 * 1024)}" },
        { "request line of 9 KiB", 414, $"GET /{new string('a', 9 * 1024)} HTTP/1.1\r\n{Host}\r\n" },
        { "request line without end", 414, "GET /" + new string('a', 9 * 1024) },
    };

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task Request_is_refused_and_its_connection_ends(string name, int status, string request)
    {
        await using var rig = new PublicRig(Instance.Echo);
        using var client = await rig.ConnectAsync();

        await client.SendAsync(request);
        var answer = await client.ReadHeadAsync();
        client.Socket.Shutdown(System.Net.Sockets.SocketShutdown.Send);
        await client.ReadToEndAsync();

        Assert.True(answer.StartsWith(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} "), StringComparison.Ordinal), $"{name}: {answer}");
        Assert.Contains("\r\nConnection: close\r\n", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Shunt-Version", answer, StringComparison.Ordinal);
        Assert.Equal(0, rig.Connections);
    }

    [Theory]
    [InlineData("5\r\nhello\n0\r\n\r\n")]
    [InlineData("x\r\n")]
    [InlineData("5\nhello\r\n0\r\n\r\n")]
    [InlineData("0x5\r\nhello\r\n0\r\n\r\n")]
    [InlineData("5;a\nb\r\nhello\r\n0\r\n\r\n")]
    [InlineData("5\r\nhello0\r\n\r\nGET /smuggled HTTP/1.1\r\n")]
    public async Task Request_with_malformed_chunks_is_never_whole_for_the_instance(string body)
    {
        var isWhole = false;
        await using var rig = new PublicRig(async (connection, _) =>
        {
            await connection.ReadHeadAsync();
            isWhole = (await connection.ReadToEndAsync()).EndsWith("0\r\n\r\n", StringComparison.Ordinal);
        });

        var answer = await rig.AskAsync($"POST / HTTP/1.1\r\n{Host}Transfer-Encoding: chunked\r\n\r\n{body}");

        Assert.StartsWith("HTTP/1.1 400 Bad Request\r\n", answer, StringComparison.Ordinal);
        Assert.False(isWhole);
        Assert.Equal(0, rig.Destination.Traffic.Failures);
    }

    [Fact]
    public async Task Head_that_does_not_come_within_30_seconds_is_answered_408()
    {
        var clock = new FakeClock();
        await using var rig = new PublicRig(Instance.Echo, clock);
        using var client = await rig.ConnectAsync();
        await client.SendAsync("GET / HTTP/1.1\r\n");
        await EndToEnd.UntilAsync(() => rig.HeadsUnderWay == 1, "the head has begun");

        clock.Advance(TimeSpan.FromSeconds(15));
        await client.SendAsync("X-Drip: 1\r\n");
        clock.Advance(TimeSpan.FromSeconds(16));

        Assert.StartsWith("HTTP/1.1 408 Request Timeout\r\n", await client.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_that_asks_nothing_ends_after_75_seconds()
    {
        var clock = new FakeClock();
        await using var rig = new PublicRig(Instance.Echo, clock);
        using var client = await rig.ConnectAsync();
        await client.SendAsync($"GET / HTTP/1.1\r\n{Host}\r\n");
        await client.ReadMessageAsync();
        await EndToEnd.UntilAsync(() => rig.Waiting == 1, "the connection waits for its next request");

        clock.Advance(TimeSpan.FromSeconds(77));

        Assert.Equal("", await client.ReadToEndAsync());
    }

    [Fact]
    public async Task Refused_request_does_not_end_other_connections()
    {
        await using var rig = new PublicRig(Instance.Echo);
        using var client = await rig.ConnectAsync();
        await client.SendAsync($"GET /1 HTTP/1.1\r\n{Host}\r\n");
        await client.ReadMessageAsync();

        await rig.AskAsync("GET / HTTP/1.1\n\n");
        await client.SendAsync($"GET /2 HTTP/1.1\r\n{Host}\r\n");

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", await client.ReadMessageAsync(), StringComparison.Ordinal);
    }
}
