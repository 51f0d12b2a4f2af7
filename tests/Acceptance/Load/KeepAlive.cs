using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Acceptance.Load;

/// <summary>
/// One HTTP/1.1 connection that is kept open. Unlike the framework's client it never sends a request a second time, so that a
/// request that got lost is seen to be lost.
/// </summary>
/// <param name="port">The port on 127.0.0.1.</param>
/// <param name="host">The host asked for.</param>
internal sealed class KeepAlive(int port, string host) : IDisposable
{
    private const string EndOfHead = "\r\n\r\n";
    private const string EndOfChunks = "0\r\n\r\n";

    private readonly byte[] _request = Encoding.ASCII.GetBytes($"GET /version HTTP/1.1\r\nHost: {host}\r\n\r\n");
    private readonly byte[] _buffer = new byte[8192];
    private TcpClient? _connection;

    /// <summary>Sends one request and reads its answer.</summary>
    /// <returns>The suffix of who answered, and what was wrong with the answer.</returns>
    public async Task<(string? Suffix, string? Failure)> AskAsync(CancellationToken cancellation)
    {
        try
        {
            if (_connection is null)
            {
                _connection = new TcpClient { NoDelay = true };
                await _connection.ConnectAsync(IPAddress.Loopback, port, cancellation);
            }

            await _connection.GetStream().WriteAsync(_request, cancellation);
            var answer = await ReadAsync(_connection.GetStream(), cancellation);
            if (Header(answer, "connection") == "close")
                Dispose();

            return answer.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal)
                ? (Header(answer, "shunt-version"), null)
                : (null, answer.Split('\r', 2)[0]);
        }
        catch (Exception broken) when (broken is IOException or SocketException)
        {
            Dispose();
            return (null, broken.Message);
        }
    }

    /// <summary>Closes the connection; the next request opens another.</summary>
    public void Dispose()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private async Task<string> ReadAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(_buffer.AsMemory(length), cancellation);
            if (read == 0)
                throw new IOException($"The connection was closed after {length} bytes of the answer.");

            length += read;
            var answer = Encoding.ASCII.GetString(_buffer, 0, length);
            if (IsWhole(answer))
                return answer;
        }
    }

    private static bool IsWhole(string answer)
    {
        var head = answer.IndexOf(EndOfHead, StringComparison.Ordinal);
        if (head < 0)
            return false;

        return Header(answer, "content-length") is { } length
            ? answer.Length >= head + EndOfHead.Length + int.Parse(length, CultureInfo.InvariantCulture)
            : answer.EndsWith(EndOfChunks, StringComparison.Ordinal);
    }

    private static string? Header(string answer, string name) => answer.Split("\r\n")
        .TakeWhile(line => line.Length > 0)
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .FirstOrDefault();
}
