using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using Shunt.Routes;

namespace Shunt.Local.Tests.Probing;

/// <summary>A small web site of its own on a free port of 127.0.0.1.</summary>
internal sealed class TestSite : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public TestSite()
    {
        Port = Listen();
        _serving = Task.Run(ServeAsync);
    }

    public int Port { get; private set; }

    public RouteAddress Address => new(new Uri($"http://app.stage.localhost:{Port}"), new IPEndPoint(IPAddress.Loopback, Port));

    /// <summary>The status of its answers.</summary>
    public int Status { get; set; } = 200;

    public void Dispose()
    {
        ((IDisposable)_listener).Dispose();
        _serving.Wait(TimeSpan.FromSeconds(5));
    }

    private int Listen()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        _listener.Prefixes.Add($"http://*:{port}/");
        _listener.Start();
        return port;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context));
            }
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            context.Response.AddHeader("Shunt-Version", "111111111111");
            if (context.Request.IsWebSocketRequest)
            {
                var socket = (await context.AcceptWebSocketAsync(null)).WebSocket;
                await socket.ReceiveAsync(new byte[16], default);
                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
                return;
            }

            await context.Request.InputStream.CopyToAsync(Stream.Null);
            context.Response.StatusCode = Status;
            context.Response.Close("well"u8.ToArray(), willBlock: false);
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException or IOException or WebSocketException)
        {
        }
    }
}
