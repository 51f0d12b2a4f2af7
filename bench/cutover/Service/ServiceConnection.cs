using System.Globalization;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using Bench.Cutover.Load;

namespace Bench.Cutover.Service;

/// <summary>A connection to the service.</summary>
sealed class ServiceConnection
{
    /// <summary>How many parts a stream has.</summary>
    public const int StreamParts = 16;

    // RFC 6455, section 1.3.
    private const string WebSocketKey = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private const int BodyLength = 100;
    private static readonly TimeSpan StreamPause = TimeSpan.FromMilliseconds(20);

    private readonly HttpWire _wire;
    private readonly Work _work;

    private ServiceConnection(HttpWire wire, Work work)
    {
        _wire = wire;
        _work = work;
    }

    /// <summary>Answers until the connection ends.</summary>
    /// <param name="socket">The connection.</param>
    /// <param name="work">What all connections share.</param>
    public static async Task RunAsync(Socket socket, Work work)
    {
        socket.NoDelay = true;
        using var wire = new HttpWire(socket);
        var connection = new ServiceConnection(wire, work);
        try
        {
            while (await wire.ReadHeadAsync(CancellationToken.None) is { } head)
            {
                work.Begin();
                try
                {
                    if (!await connection.AnswerAsync(head))
                        return;
                }
                finally
                {
                    work.End();
                }
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or WebSocketException)
        {
            // Who asked has left; the load counts that.
        }
    }

    private async Task<bool> AnswerAsync(string head)
    {
        var target = head.Split(' ', 3)[1];
        switch (target)
        {
            case "/health":
                return await SayAsync(_work.Nonce);
            case "/upload":
                await _wire.SkipAsync(long.Parse(HeadFields.Field(head, "Content-Length")!, CultureInfo.InvariantCulture), CancellationToken.None);
                return await SayAsync(_work.Generation);
            case "/stream":
                return await StreamAsync();
            case "/socket":
                await EchoAsync(HeadFields.Field(head, "Sec-WebSocket-Key")!);
                return false;
            default:
                return await SayAsync(_work.Generation);
        }
    }

    private async Task<bool> SayAsync(string text)
    {
        var goesOn = !_work.IsEnding;
        var answer = $"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: {BodyLength}\r\n{(goesOn ? "" : "Connection: close\r\n")}\r\n{text.PadRight(BodyLength)}";
        await SendAsync(answer);
        return goesOn;
    }

    private async Task<bool> StreamAsync()
    {
        await SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (var part = 0; part < StreamParts; part++)
        {
            await SendAsync($"{_work.Generation.Length:x}\r\n{_work.Generation}\r\n");
            await Task.Delay(StreamPause, TimeProvider.System);
        }

        await SendAsync("0\r\n\r\n");
        return !_work.IsEnding;
    }

    private async Task EchoAsync(string key)
    {
        var accept = Convert.ToBase64String(Hash(key + WebSocketKey));
        await SendAsync($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n");
        using var socket = WebSocket.CreateFromStream(_wire.Stream, new WebSocketCreationOptions { IsServer = true });
        var buffer = new byte[256];
        while ((await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            await socket.SendAsync(Encoding.ASCII.GetBytes(_work.Generation), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "RFC 6455 asks for SHA-1 in its handshake, which proves nothing but that it was read.")]
    private static byte[] Hash(string text) => SHA1.HashData(Encoding.ASCII.GetBytes(text));

    private ValueTask SendAsync(string text) => _wire.SendAsync(Encoding.ASCII.GetBytes(text), CancellationToken.None);
}
