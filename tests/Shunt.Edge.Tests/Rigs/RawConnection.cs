using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Shunt.Edge.Tests.Rigs;

/// <summary>A connection whose bytes a test writes and reads itself.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private readonly List<byte> _held = [];

    public RawConnection(Socket socket)
    {
        Socket = socket;
        socket.NoDelay = true;
    }

    public Socket Socket { get; }

    public static async Task<RawConnection> OpenAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port);
        return new RawConnection(socket);
    }

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[await Socket.SendAsync(bytes)..];
    }

    /// <summary>The next bytes up to and including a text; what there is when the other side ends first.</summary>
    public async Task<string> ReadUntilAsync(string end)
    {
        while (true)
        {
            var text = Encoding.Latin1.GetString([.. _held]);
            var at = text.IndexOf(end, StringComparison.Ordinal);
            if (at >= 0)
                return Take(at + end.Length);
            if (!await ReceiveAsync())
                return Take(_held.Count);
        }
    }

    /// <summary>The next head, with the empty line.</summary>
    public Task<string> ReadHeadAsync() => ReadUntilAsync("\r\n\r\n");

    public async Task<string> ReadAsync(int count)
    {
        while (_held.Count < count && await ReceiveAsync())
        {
            // More is wanted.
        }

        return Take(Math.Min(count, _held.Count));
    }

    /// <summary>All that comes until the other side ends.</summary>
    public async Task<string> ReadToEndAsync()
    {
        while (await ReceiveAsync())
        {
            // More is wanted.
        }

        return Take(_held.Count);
    }

    /// <summary>A head and a body of the length it says.</summary>
    public async Task<string> ReadMessageAsync()
    {
        var head = await ReadHeadAsync();
        var length = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
        return length is null ? head : head + await ReadAsync(int.Parse(length["Content-Length: ".Length..], null));
    }

    public void Dispose() => Socket.Dispose();

    private string Take(int count)
    {
        var text = Encoding.Latin1.GetString([.. _held[..count]]);
        _held.RemoveRange(0, count);
        return text;
    }

    private async Task<bool> ReceiveAsync()
    {
        var buffer = new byte[64 * 1024];
        using var late = new CancellationTokenSource(Limit);
        try
        {
            var count = await Socket.ReceiveAsync(buffer, late.Token);
            _held.AddRange(buffer.AsSpan(0, count));
            return count > 0;
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted)
        {
            return false;
        }
    }
}
