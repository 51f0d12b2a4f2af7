using System.Net.WebSockets;
using System.Text;

namespace Bench.Cutover.Load;

/// <summary>Talks over a WebSocket; every answer must be of one version.</summary>
/// <param name="port">The port.</param>
sealed class SocketVisitor(int port) : IVisitor
{
    private const int Messages = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);
    private static readonly byte[] Question = Answers.Request(
        "GET /socket", "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");

    /// <inheritdoc />
    public Kind Kind => Kind.Socket;

    /// <inheritdoc />
    public async Task<int> AskAsync(CancellationToken late)
    {
        using var wire = await HttpWire.ConnectAsync(port, late);
        await wire.SendAsync(Question, late);
        await Answers.HeadAsync(wire, "101", late);
        using var socket = WebSocket.CreateFromStream(wire.Stream, new WebSocketCreationOptions());
        var buffer = new byte[256];
        var generations = new HashSet<int>();
        for (var message = 0; message < Messages; message++)
        {
            await Task.Delay(Pause, TimeProvider.System, late);
            await socket.SendAsync("?"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, late);
            var answer = await socket.ReceiveAsync(buffer.AsMemory(), late);
            generations.Add(Answers.Version(Encoding.ASCII.GetString(buffer, 0, answer.Count)));
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, late);
        return generations.Count == 1 ? generations.Single() : throw new IOException("a WebSocket that changed versions");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // Each connection has been closed.
    }
}
