using System.Net;
using System.Net.Sockets;

namespace Shunt.Edge.Tests.Fleet;

/// <summary>Another program on an instance's port: it answers one request, as if it were well.</summary>
internal sealed class PortThief : IDisposable
{
    private readonly TcpListener _listener;
    private readonly Task _answering;

    public PortThief(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _answering = Task.Run(AnswerAsync);
    }

    public Task HasAnsweredAsync() => _answering;

    public void Dispose() => _listener.Dispose();

    private async Task AnswerAsync()
    {
        using var client = await _listener.AcceptSocketAsync();
        await client.ReceiveAsync(new byte[4096]);
        await client.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"u8.ToArray());
    }
}
