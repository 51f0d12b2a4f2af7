using System.Net;
using System.Net.Sockets;

namespace Tests;

/// <summary>Passes connections on to a registry and counts the bytes; breaks them off, when asked to: each time after so many bytes went there, until it has done so often enough.</summary>
internal sealed class RegistryProxy : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _target;
    private readonly long _breakAfter;
    private int _breaksLeft;
    private long _sent;

    /// <summary>Begins to listen.</summary>
    /// <param name="target">The registry's port.</param>
    /// <param name="breakAfter">After how many bytes a connection is broken off; counted in pieces of at most 64 KiB.</param>
    /// <param name="breaks">How often.</param>
    public RegistryProxy(int target, long breakAfter = long.MaxValue, int breaks = 0)
    {
        (_target, _breakAfter, _breaksLeft) = (target, breakAfter, breaks);
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Host => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <value>How often a connection was broken off.</value>
    public int Breaks { get; private set; }

    /// <value>How many bytes clients have sent so far.</value>
    public long Sent => Interlocked.Read(ref _sent);

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
            // Whoever listened is done.
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using var here = client;
        using var there = new TcpClient { NoDelay = true };
        try
        {
            here.NoDelay = true;
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
        var (buffer, passed) = (new byte[BufferSize], 0L);
        for (int count; (count = await here.GetStream().ReadAsync(buffer)) > 0;)
        {
            await there.GetStream().WriteAsync(buffer.AsMemory(0, count));
            Interlocked.Add(ref _sent, count);
            passed += count;
            if (passed > _breakAfter && Interlocked.Decrement(ref _breaksLeft) >= 0)
            {
                Breaks++;
                return;
            }
        }
    }
}
