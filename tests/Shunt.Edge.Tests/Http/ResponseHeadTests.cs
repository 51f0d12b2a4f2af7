using System.Text;
using Shunt.Edge.Http;

namespace Shunt.Edge.Tests.Http;

public sealed class ResponseHeadTests
{
    private static readonly byte[] Version = "Shunt-Version: aaaaaaaaaaaa\r\n"u8.ToArray();

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nDate: x\r\nContent-Length: 3\r\n\r\n", "HTTP/1.1 200 OK\r\nDate: x\r\nContent-Length: 3\r\n")]
    [InlineData("HTTP/1.0 404\r\nDate: x\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 404\r\nDate: x\r\nContent-Length: 0\r\n")]
    [InlineData("HTTP/1.1 200 OK\nDate: x\nContent-Length: 3\n\n", "HTTP/1.1 200 OK\r\nDate: x\r\nContent-Length: 3\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nDate: x\r\nConnection: close, X-One\r\nX-One: 1\r\nKeep-Alive: 5\r\nX-Two: 2\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 200 OK\r\nDate: x\r\nX-Two: 2\r\nContent-Length: 0\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nDate: x\r\nShunt-Version: ffffffffffff\r\nUpgrade: h2c\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 200 OK\r\nDate: x\r\nContent-Length: 0\r\n")]
    public void Head_is_passed_on_with_the_version_that_answered(string response, string passed)
    {
        var head = new ResponseHead();
        var bytes = Encoding.Latin1.GetBytes(response);

        Assert.Equal(HeadState.Complete, head.Read(bytes, RequestMethod.Get));
        Assert.Equal(passed + "Shunt-Version: aaaaaaaaaaaa\r\n\r\n", Write(head, bytes, ConnectionFate.Stays));
    }

    [Fact]
    public void Response_without_a_date_gets_one()
    {
        var head = new ResponseHead();
        var bytes = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray();
        head.Read(bytes, RequestMethod.Get);

        var written = Write(head, bytes, ConnectionFate.Closes);

        Assert.Equal("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nDate: Fri, 02 Jan 2026 03:04:05 GMT\r\nShunt-Version: aaaaaaaaaaaa\r\nConnection: close\r\n\r\n", written);
    }

    [Theory]
    [InlineData("200 OK\r\nContent-Length: 5", "GET", "Length")]
    [InlineData("200 OK\r\nTransfer-Encoding: chunked", "GET", "Chunked")]
    [InlineData("200 OK", "GET", "UntilClose")]
    [InlineData("200 OK\r\nContent-Length: 5", "HEAD", "None")]
    [InlineData("200 OK\r\nTransfer-Encoding: chunked", "HEAD", "None")]
    [InlineData("204 No Content", "GET", "None")]
    [InlineData("304 Not Modified\r\nContent-Length: 5", "GET", "None")]
    [InlineData("101 Switching Protocols\r\nUpgrade: websocket", "GET", "None")]
    public void Body_ends_where_the_rules_say(string response, string method, string framing)
    {
        var head = new ResponseHead();

        Assert.Equal(HeadState.Complete, head.Read(Encoding.Latin1.GetBytes($"HTTP/1.1 {response}\r\n\r\n"), method == "HEAD" ? RequestMethod.Head : RequestMethod.Get));
        Assert.Equal(Enum.Parse<Framing>(framing), head.Framing);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", "AmbiguousLength")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\n", "AmbiguousLength")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5, 5\r\n\r\n", "AmbiguousLength")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n", "AmbiguousLength")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", "AmbiguousLength")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n", "AmbiguousLength")]
    [InlineData("HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "AmbiguousLength")]
    [InlineData("HTTP/1.1 200 OK\r\nA: b\r\n folded\r\n\r\n", "Malformed")]
    [InlineData("HTTP/1.1 200 OK\r\nA b\r\n\r\n", "Malformed")]
    [InlineData("HTTP/1.1 200 OK\r\nA: b\rc\r\n\r\n", "Malformed")]
    [InlineData("HTTP/1.1 20 OK\r\n\r\n", "Malformed")]
    [InlineData("HTTP/1.1 2000 OK\r\n\r\n", "Malformed")]
    [InlineData("HTTP/2 200\r\n\r\n", "Malformed")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n\r\n", "Malformed")]
    public void Response_that_cannot_be_passed_on_safely_is_not(string response, string fault)
    {
        var head = new ResponseHead();

        Assert.Equal(HeadState.Refused, head.Read(Encoding.Latin1.GetBytes(response), RequestMethod.Get));
        Assert.Equal(Enum.Parse<ResponseFault>(fault), head.Fault);
    }

    [Fact]
    public void Head_that_does_not_end_is_too_long()
    {
        var head = new ResponseHead();
        var bytes = Encoding.Latin1.GetBytes("HTTP/1.1 200 OK\r\nA: ".PadRight(HttpLimits.ResponseHeadBytes, 'a'));

        Assert.Equal(HeadState.Refused, head.Read(bytes, RequestMethod.Get));
        Assert.Equal(ResponseFault.HeadTooLong, head.Fault);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", true)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", false)]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n", false)]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n", true)]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", false)]
    public void Connection_to_the_instance_is_kept_when_it_can_be(string response, bool isKept)
    {
        var head = new ResponseHead();
        head.Read(Encoding.Latin1.GetBytes(response), RequestMethod.Get);

        Assert.Equal(isKept, head.KeepsAlive);
    }

    private static string Write(ResponseHead head, byte[] bytes, ConnectionFate fate)
    {
        var output = new byte[head.Length + ResponseHead.MostAdded];
        return Encoding.Latin1.GetString(output, 0, head.Write(bytes, new ResponseAdditions(Version, fate, IsChunked: false, new FakeClock()), output));
    }
}
