using System.Text;
using Shunt.Edge.Http;

namespace Shunt.Edge.Tests.Http;

public sealed class RequestHeadTests
{
    private const string Added = "X-Forwarded-For: 10.1.2.3\r\nX-Forwarded-Host: a.localhost\r\nX-Forwarded-Proto: http\r\n\r\n";

    [Fact]
    public void Head_is_passed_on_as_it_is_but_for_what_the_edge_knows_better()
    {
        var written = Pass("GET /a?b=c HTTP/1.1\r\nhost: a.localhost\r\nAccept: */*\r\nX-Empty:\r\nCookie:  a=b \r\n\r\n");

        Assert.Equal("GET /a?b=c HTTP/1.1\r\nhost: a.localhost\r\nAccept: */*\r\nX-Empty:\r\nCookie:  a=b \r\n" + Added, written);
    }

    [Theory]
    [InlineData("Forwarded: for=1.1.1.1")]
    [InlineData("X-Forwarded-For: 1.1.1.1")]
    [InlineData("x-forwarded-prefix: /evil")]
    [InlineData("X_Forwarded_For: 1.1.1.1")]
    [InlineData("X-Forwarded_Host: evil")]
    [InlineData("Shunt-Version: cccccccccccc")]
    [InlineData("Keep-Alive: timeout=5")]
    [InlineData("Proxy-Connection: keep-alive")]
    [InlineData("TE: trailers")]
    [InlineData("Trailer: X-Sum")]
    [InlineData("Connection: keep-alive")]
    [InlineData("Upgrade: h2c")]
    [InlineData("Upgrade: websocket")]
    [InlineData("Connection: close, X-One\r\nX-One: 1\r\nCONNECTION: x-two\r\nX-Two: 2")]
    [InlineData("Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA")]
    public void Field_that_ends_here_is_dropped(string field)
    {
        var written = Pass($"GET / HTTP/1.1\r\nHost: a.localhost\r\n{field}\r\nX-Kept: yes\r\n\r\n");

        Assert.Equal("GET / HTTP/1.1\r\nHost: a.localhost\r\nX-Kept: yes\r\n" + Added, written);
    }

    [Fact]
    public void Field_that_only_looks_like_one_of_those_is_kept()
    {
        const string Kept = "X-Forwarded: a\r\nX-Forwarde-dFor: b\r\nForwarded2: c\r\nXXForwarded-For: d\r\n";

        Assert.Equal("GET / HTTP/1.1\r\nHost: a.localhost\r\n" + Kept + Added, Pass($"GET / HTTP/1.1\r\nHost: a.localhost\r\n{Kept}\r\n"));
    }

    [Fact]
    public void Connection_cannot_take_away_what_frames_the_message()
    {
        var written = Pass("POST / HTTP/1.1\r\nHost: a.localhost\r\nContent-Length: 5\r\nConnection: Host, Content-Length, Date\r\nDate: now\r\n\r\n");

        Assert.Equal("POST / HTTP/1.1\r\nHost: a.localhost\r\nContent-Length: 5\r\nDate: now\r\n" + Added, written);
    }

    [Fact]
    public void Upgrade_to_a_WebSocket_is_passed_on()
    {
        var written = Pass("GET /s HTTP/1.1\r\nHost: a.localhost\r\nUpgrade: WebSocket\r\nConnection: keep-alive, Upgrade\r\nSec-WebSocket-Version: 13\r\n\r\n");

        Assert.Equal("GET /s HTTP/1.1\r\nHost: a.localhost\r\nSec-WebSocket-Version: 13\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" + Added, written);
    }

    [Fact]
    public void Target_in_absolute_form_becomes_a_path_when_its_host_is_the_Host()
    {
        var written = Pass("GET http://A.localhost/x?y HTTP/1.1\r\nHost: a.localhost\r\n\r\n");

        Assert.Equal("GET /x?y HTTP/1.1\r\nHost: a.localhost\r\n" + Added, written);
    }

    [Fact]
    public void Request_of_an_old_client_is_passed_on_as_a_new_one()
    {
        var head = Read("POST / HTTP/1.0\r\nHost: a.localhost\r\nContent-Length: 3\r\n\r\nabc", out var bytes);

        Assert.Equal("POST / HTTP/1.1\r\nHost: a.localhost\r\nContent-Length: 3\r\n" + Added, Write(head, bytes));
        Assert.False(head.KeepsAlive);
        Assert.Equal((Framing.Length, 3L), (head.Framing, head.ContentLength));
    }

    [Fact]
    public void Chunked_body_is_announced_once()
    {
        var head = Read("POST / HTTP/1.1\r\nHost: a.localhost\r\nTransfer-Encoding:\tCHUNKED \r\n\r\n", out var bytes);

        Assert.Equal("POST / HTTP/1.1\r\nHost: a.localhost\r\nTransfer-Encoding: chunked\r\n" + Added, Write(head, bytes));
        Assert.Equal(Framing.Chunked, head.Framing);
    }

    [Theory]
    [InlineData("HTTP/1.1", "", true)]
    [InlineData("HTTP/1.1", "Connection: close\r\n", false)]
    [InlineData("HTTP/1.1", "Connection: keep-alive, CLOSE\r\n", false)]
    [InlineData("HTTP/1.0", "", false)]
    [InlineData("HTTP/1.0", "Connection: Keep-Alive\r\n", true)]
    [InlineData("HTTP/1.0", "Connection: keep-alive\r\nConnection: close\r\n", false)]
    public void Connection_is_kept_as_its_client_says(string version, string field, bool isKept) =>
        Assert.Equal(isKept, Read($"GET / {version}\r\nHost: a.localhost\r\n{field}\r\n", out _).KeepsAlive);

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a.localhost\r\n\r\n", true)]
    [InlineData("HEAD / HTTP/1.1\r\nHost: a.localhost\r\n\r\n", true)]
    [InlineData("GET / HTTP/1.1\r\nHost: a.localhost\r\nContent-Length: 1\r\n\r\n", false)]
    [InlineData("DELETE / HTTP/1.1\r\nHost: a.localhost\r\n\r\n", false)]
    [InlineData("get / HTTP/1.1\r\nHost: a.localhost\r\n\r\n", false)]
    public void Only_reading_without_a_body_may_be_repeated(string request, bool isRepeatable) => Assert.Equal(isRepeatable, Read(request, out _).IsRepeatable);

    [Fact]
    public void Head_is_incomplete_until_its_last_byte()
    {
        const string Request = "\r\nPOST /x HTTP/1.1\r\nHost: a.localhost\r\nContent-Length: 3\r\n\r\n";
        var head = new RequestHead();

        Assert.All(Enumerable.Range(0, Request.Length), length => Assert.Equal(HeadState.Incomplete, head.Read(Encoding.Latin1.GetBytes(Request[..length]))));
        Assert.Equal(HeadState.Complete, head.Read(Encoding.Latin1.GetBytes(Request + "abc")));
        Assert.Equal(Request.Length, head.Length);
    }

    private static RequestHead Read(string request, out byte[] bytes)
    {
        var head = new RequestHead();
        bytes = Encoding.Latin1.GetBytes(request);
        Assert.Equal(HeadState.Complete, head.Read(bytes));
        return head;
    }

    private static string Pass(string request)
    {
        var head = Read(request, out var bytes);
        Assert.Equal(bytes.Length, head.Length);
        return Write(head, bytes);
    }

    private static string Write(RequestHead head, byte[] bytes)
    {
        var output = new byte[head.Length + HttpLimits.HostBytes + RequestHead.MostAdded];
        return Encoding.Latin1.GetString(output, 0, head.Write(bytes, "10.1.2.3"u8, output));
    }
}
