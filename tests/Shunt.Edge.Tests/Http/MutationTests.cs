using System.Diagnostics.CodeAnalysis;
using System.Text;
using Shunt.Edge.Http;
using Xunit.Abstractions;

namespace Shunt.Edge.Tests.Http;

/// <summary>Random damage to requests: whatever is passed on must be read by a strict server as exactly the request we took it for.</summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "A seed has to give the same requests again.")]
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Rounds = 100_000;

    private static readonly string[] Requests =
    [
        "GET / HTTP/1.1\r\nHost: a.localhost\r\n\r\n",
        "POST /a?b HTTP/1.1\r\nHost: a.localhost:8080\r\nContent-Length: 5\r\nX: y\r\n\r\nhello",
        "POST / HTTP/1.1\r\nHost: a.localhost\r\nTransfer-Encoding: chunked\r\nConnection: keep-alive, X\r\nX: y\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        "GET http://a.localhost/x HTTP/1.0\r\nHost: a.localhost\r\nConnection: Keep-Alive\r\nX-Forwarded-For: 1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a.localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    ];

    private static readonly string[] Fragments =
    [
        "\r\n", "\n", "\r", " ", "\t", ":", ",", "\0", "\v", "0", "5", "chunked", "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n",
        "Host: a.localhost\r\n", "Connection: Content-Length\r\n", "Connection: Host, Transfer-Encoding\r\n", " HTTP/1.1\r\n", "\u00ff", "\r\n\r\n", "GET / HTTP/1.1\r\n",
    ];

    [Fact]
    public void What_is_passed_on_means_what_was_read()
    {
        var seed = Environment.GetEnvironmentVariable("SHUNT_SEED") is { } given ? int.Parse(given, null) : Random.Shared.Next();
        output.WriteLine($"SHUNT_SEED={seed}");
        var random = new Random(seed);
        var complete = 0;

        for (var round = 0; round < Rounds; round++)
        {
            var request = Encoding.Latin1.GetBytes(Mutate(Requests[random.Next(Requests.Length)], random));
            var head = new RequestHead();
            if (head.Read(request) != HeadState.Complete)
                continue;

            complete++;
            var written = new byte[head.Length + HttpLimits.HostBytes + RequestHead.MostAdded];
            written = written[..head.Write(request, "127.0.0.1"u8, written)];
            AssertSameMeaning(head, written);
        }

        Assert.InRange(complete, Rounds / 100, Rounds);
    }

    // The judge is written another way than the parser: lines split at CR LF, and no CR or LF left in any.
    private static void AssertSameMeaning(RequestHead head, byte[] written)
    {
        var text = Encoding.Latin1.GetString(written);
        Assert.EndsWith("\r\n\r\n", text, StringComparison.Ordinal);
        var lines = text[..^4].Split("\r\n");
        Assert.DoesNotContain(lines, line => line.Length == 0 || line.AsSpan().ContainsAny('\r', '\n', '\0'));
        Assert.Matches("^[!-~]+ (/[!-~]*|\\*) HTTP/1\\.1$", lines[0]);
        var fields = lines[1..].Select(line => line.Split(':', 2)).ToList();
        Assert.All(fields, field => Assert.Matches("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$", field[0]));
        var values = fields.ToLookup(field => field[0], field => field[1].Trim(' ', '\t'), StringComparer.OrdinalIgnoreCase);
        Assert.Single(values["Host"]);
        Assert.Equal(["127.0.0.1"], values["X-Forwarded-For"]);
        Assert.Equal(head.Framing == Framing.Chunked ? ["chunked"] : [], values["Transfer-Encoding"]);
        Assert.Equal(head.Framing == Framing.Length ? 1 : values["Content-Length"].Count(value => value.Trim('0').Length == 0), values["Content-Length"].Count());
        if (head.Framing == Framing.Length)
            Assert.Equal(head.ContentLength, long.Parse(values["Content-Length"].Single(), System.Globalization.NumberStyles.None, null));
    }

    private static string Mutate(string request, Random random)
    {
        var text = new StringBuilder(request);
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at));
                    break;
                case 1:
                    text[at] = (char)random.Next(256);
                    break;
                case 2:
                    text.Insert(at, Fragments[random.Next(Fragments.Length)]);
                    break;
                default:
                    text.Insert(at, request.AsSpan(random.Next(request.Length)));
                    break;
            }
        }

        return text.Append("\r\n").ToString();
    }
}
