using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Tests;

/// <summary>What a container engine's socket is to its clients: it answers each request as the test says, one request a connection.</summary>
internal sealed class FakeEngine : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string _folder = Directory.CreateTempSubdirectory("engine-").FullName;
    private readonly ConcurrentQueue<Request> _requests = new();
    private readonly Func<Request, Answer> _answer;

    public FakeEngine(Func<Request, Answer> answer)
    {
        _answer = answer;
        var path = Path.Combine(_folder, "engine.sock");
        Address = new Uri($"unix:{path}");
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        _ = AcceptAsync();
    }

    public Uri Address { get; }

    public IReadOnlyList<Request> Requests => [.. _requests];

    public void Dispose()
    {
        _listener.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptAsync());
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            var request = await ReadAsync(stream);
            _requests.Enqueue(request);
            var answer = _answer(request);
            var length = answer.Breaks ? "Transfer-Encoding: chunked" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {answer.Body.Length}");
            var hasBody = answer.Status is not (204 or 304);
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {answer.Status} -\r\nContent-Type: application/json\r\nConnection: close\r\n{(hasBody ? length + "\r\n" : "")}\r\n"));
            if (hasBody && answer.Breaks)
                await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{answer.Body.Length:x}\r\n")));
            if (hasBody)
                await stream.WriteAsync(answer.Body);
        }
        catch (IOException)
        {
            // The client went away, which it may.
        }
    }

    private static async Task<Request> ReadAsync(Stream stream)
    {
        var first = (await LineAsync(stream)).Split(' ');
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var line = await LineAsync(stream); line.Length > 0; line = await LineAsync(stream))
            headers[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();

        using var body = new MemoryStream();
        if (headers.ContainsKey("Transfer-Encoding"))
        {
            for (var size = await SizeAsync(stream); size > 0; size = await SizeAsync(stream))
            {
                await CopyAsync(stream, body, size);
                await LineAsync(stream);
            }

            await LineAsync(stream);
        }
        else if (headers.TryGetValue("Content-Length", out var length))
        {
            await CopyAsync(stream, body, int.Parse(length, CultureInfo.InvariantCulture));
        }

        return new Request(first[0], Uri.UnescapeDataString(first[1]), headers, body.ToArray());
    }

    private static async Task<int> SizeAsync(Stream stream) => int.Parse(await LineAsync(stream), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static async Task CopyAsync(Stream stream, MemoryStream body, int count)
    {
        var buffer = new byte[count];
        await stream.ReadExactlyAsync(buffer);
        body.Write(buffer);
    }

    private static async Task<string> LineAsync(Stream stream)
    {
        var line = new StringBuilder();
        for (var next = new byte[1]; ;)
        {
            await stream.ReadExactlyAsync(next);
            if (next[0] == '\n')
                return line.ToString().TrimEnd('\r');

            line.Append((char)next[0]);
        }
    }

    /// <summary>What was asked, its path and query as they read.</summary>
    internal sealed record Request(string Method, string Path, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
    {
        public override string ToString() => $"{Method} {Path}";
    }

    /// <summary>What is answered; one that breaks says that more is to come and closes.</summary>
    internal sealed record Answer(int Status, byte[] Body, bool Breaks = false)
    {
        public static Answer Ok(string body) => new(200, Encoding.UTF8.GetBytes(body));

        public static Answer Refusal(int status, string message) => new(status, Encoding.UTF8.GetBytes($$"""{"message":"{{message}}"}"""));
    }
}
