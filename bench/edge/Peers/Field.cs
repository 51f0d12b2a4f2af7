using System.Net;
using System.Net.Sockets;

namespace Bench.Edge.Peers;

/// <summary>Everything that is measured, running: the upstream alone, nginx, HAProxy and our edge, all in front of the same upstream.</summary>
sealed class Field : IAsyncDisposable
{
    private readonly List<PeerProcess> _peers = [];

    private Field(string folder, EdgePeer edge)
    {
        Folder = folder;
        Edge = edge;
    }

    /// <value>Where files go; removed at the end.</value>
    public string Folder { get; }

    /// <value>Our edge.</value>
    public EdgePeer Edge { get; }

    /// <value>The upstream without a proxy.</value>
    public Proxy Direct { get; private set; } = null!;

    /// <value>The peer that ours is measured by.</value>
    public Proxy Nginx { get; private set; } = null!;

    /// <value>The other peer.</value>
    public Proxy HaProxy { get; private set; } = null!;

    /// <value>Ours.</value>
    public Proxy Ours { get; private set; } = null!;

    /// <value>All of them.</value>
    public IReadOnlyList<Proxy> Proxies => [Direct, Nginx, HaProxy, Ours];

    /// <summary>Starts everything.</summary>
    /// <exception cref="InvalidOperationException">A peer is not installed or does not start.</exception>
    public static async Task<Field> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("shunt-bench-").FullName;
        var field = new Field(folder, await EdgePeer.StartAsync(Path.Combine(folder, "home")));
        var upstream = (await field.Edge.InstanceAsync(Host.Suffix)).Port;
        var processes = await field.Edge.ProcessesAsync();
        field.Direct = new Proxy("no proxy", upstream, () => []);
        field.Ours = new Proxy("Shunt's edge", field.Edge.Port, () => processes);
        field.Nginx = await field.AddAsync("nginx", port => NginxPeer.StartAsync(folder, port, upstream));
        field.HaProxy = await field.AddAsync("HAProxy", port => HaProxyPeer.StartAsync(folder, port, upstream));
        return field;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var peer in _peers)
            peer.Dispose();
        await Edge.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task<Proxy> AddAsync(string name, Func<int, Task<PeerProcess>> start)
    {
        var port = FreePort();
        var peer = await start(port);
        _peers.Add(peer);
        return new Proxy(name, port, () => peer.Tree);
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
