using System.Net;
using System.Net.Sockets;

namespace Tests;

/// <summary>Passes connections on to a registry and breaks them off: each time after so many bytes went there, until it has done so often enough.</summary>
internal sealed class BreakingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _target;
    private readonly long _breakAfter;
    private int _breaksLeft;

    public BreakingProxy(int target, long breakAfter, int breaks)
    {
        (_target, _breakAfter, _breaksLeft) = (target, breakAfter, breaks);
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Host => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <value>How often a connection was broken off.</value>
    public int Breaks { get; private set; }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = PassAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using var here = client;
        using var there = new TcpClient();
        try
        {
            await there.ConnectAsync(IPAddress.Loopback, _target);
            await await Task.WhenAny(SendAsync(here, there), there.GetStream().CopyToAsync(here.GetStream()));
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException)
        {
            // One side is gone; both are closed.
        }
    }

    private async Task SendAsync(TcpClient here, TcpClient there)
    {
        var (buffer, passed) = (new byte[16 * 1024], 0L);
        for (int count; (count = await here.GetStream().ReadAsync(buffer)) > 0;)
        {
            await there.GetStream().WriteAsync(buffer.AsMemory(0, count));
            passed += count;
            if (passed > _breakAfter && Interlocked.Decrement(ref _breaksLeft) >= 0)
            {
                Breaks++;
                return;
            }
        }
    }
}
