using System.Net;
using System.Net.Sockets;

namespace Bench.Images.Peers;

/// <summary>What every subject pushes through: passes bytes on to the registry, and counts them.</summary>
sealed class CountingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _registry;
    private long _sent;

    /// <summary>Begins to listen.</summary>
    /// <param name="registry">The registry's port.</param>
    public CountingProxy(int registry)
    {
        _registry = registry;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <value>Where it listens.</value>
    public string Host => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <value>How many bytes clients have sent so far.</value>
    public long Sent => Interlocked.Read(ref _sent);

    /// <inheritdoc />
    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = PassAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception ended) when (ended is ObjectDisposedException or SocketException)
        {
            // The suite is over.
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using var registry = new TcpClient { NoDelay = true };
        using (client)
        {
            try
            {
                client.NoDelay = true;
                await registry.ConnectAsync(IPAddress.Loopback, _registry);
                await Task.WhenAny(
                    CopyAsync(client.GetStream(), registry.GetStream(), count => Interlocked.Add(ref _sent, count)),
                    CopyAsync(registry.GetStream(), client.GetStream(), _ => { }));
            }
            catch (Exception closed) when (closed is IOException or SocketException)
            {
                // One of the two has gone; the other sees it by the end of its connection.
            }
        }
    }

    private static async Task CopyAsync(NetworkStream from, NetworkStream to, Action<int> count)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer) is > 0 and var read)
        {
            count(read);
            await to.WriteAsync(buffer.AsMemory(0, read));
        }
    }
}
