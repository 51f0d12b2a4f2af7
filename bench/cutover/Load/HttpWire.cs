using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bench.Cutover.Load;

/// <summary>A connection that speaks HTTP/1.1 plainly: nothing is sent twice, and nothing is hidden.</summary>
sealed class HttpWire : IDisposable
{
    private const int BufferBytes = 16 * 1024;

    private readonly Socket _socket;
    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _start;
    private int _end;

    /// <summary>Takes over a connected socket.</summary>
    /// <param name="socket">The socket.</param>
    public HttpWire(Socket socket)
    {
        _socket = socket;
        Stream = new NetworkStream(socket, ownsSocket: true);
    }

    /// <value>The connection; to be read from only when <see cref="HttpWire"/> holds no bytes.</value>
    public NetworkStream Stream { get; }

    /// <value>Whether the other side has ended the connection, or sent what nobody asked for.</value>
    public bool HasEnded => _socket.Poll(0, SelectMode.SelectRead);

    /// <summary>Connects to a port of 127.0.0.1.</summary>
    /// <param name="port">The port.</param>
    /// <param name="late">Ends the attempt.</param>
    public static async Task<HttpWire> ConnectAsync(int port, CancellationToken late)
    {
        Socket? socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, late);
            var wire = new HttpWire(socket);
            socket = null;
            return wire;
        }
        finally
        {
            socket?.Dispose();
        }
    }

    /// <summary>Sends everything.</summary>
    /// <param name="bytes">What to send.</param>
    /// <param name="late">Ends the attempt.</param>
    public ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken late) => Stream.WriteAsync(bytes, late);

    /// <summary>Reads a head, its last empty line excepted; null when the other side ends instead.</summary>
    /// <param name="late">Ends the attempt.</param>
    public async ValueTask<string?> ReadHeadAsync(CancellationToken late)
    {
        while (true)
        {
            var length = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n\r\n"u8);
            if (length >= 0)
            {
                var head = Encoding.ASCII.GetString(_buffer, _start, length + 2);
                _start += length + 4;
                return head;
            }

            if (!await FillAsync(late))
                return _start == _end ? null : throw new IOException("The connection ended within a head.");
        }
    }

    /// <summary>Reads a line, its end excepted.</summary>
    /// <param name="late">Ends the attempt.</param>
    public async ValueTask<string> ReadLineAsync(CancellationToken late)
    {
        int length;
        while ((length = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n"u8)) < 0)
        {
            if (!await FillAsync(late))
                throw new IOException("The connection ended within a line.");
        }

        var line = Encoding.ASCII.GetString(_buffer, _start, length);
        _start += length + 2;
        return line;
    }

    /// <summary>Reads a short text.</summary>
    /// <param name="length">Its length in bytes, at most 16,384.</param>
    /// <param name="late">Ends the attempt.</param>
    public async ValueTask<string> ReadTextAsync(int length, CancellationToken late)
    {
        while (_end - _start < length)
        {
            if (!await FillAsync(late))
                throw new IOException("The connection ended within a body.");
        }

        var text = Encoding.ASCII.GetString(_buffer, _start, length);
        _start += length;
        return text;
    }

    /// <summary>Reads bytes and drops them.</summary>
    /// <param name="length">How many.</param>
    /// <param name="late">Ends the attempt.</param>
    public async ValueTask SkipAsync(long length, CancellationToken late)
    {
        while (length > 0)
        {
            if (_start == _end && !await FillAsync(late))
                throw new IOException("The connection ended within a body.");

            var taken = (int)Math.Min(length, _end - _start);
            _start += taken;
            length -= taken;
        }
    }

    /// <summary>Says that nothing more is sent.</summary>
    public void EndSending() => _socket.Shutdown(SocketShutdown.Send);

    /// <inheritdoc />
    public void Dispose() => Stream.Dispose();

    private async ValueTask<bool> FillAsync(CancellationToken late)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            throw new IOException($"A head or line is longer than {BufferBytes} bytes.");

        var count = await Stream.ReadAsync(_buffer.AsMemory(_end), late);
        _end += count;
        return count > 0;
    }
}
