using Shunt.Images.Engine;
using Tests;

namespace Shunt.Contract.Docker;

/// <summary>A Docker engine that runs while a test needs it.</summary>
internal sealed class RealEngine
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static int _users;
    private static RealEngine? _running;

    private readonly DockerPeer _peer;

    private RealEngine(DockerPeer peer, HostBase below)
    {
        _peer = peer;
        Base = below;
    }

    /// <summary>What images for it lie on.</summary>
    public HostBase Base { get; }

    public string Address => _peer.Address;

    /// <summary>Starts it for its first user.</summary>
    public static async Task<RealEngine> UseAsync()
    {
        await Gate.WaitAsync();
        try
        {
            _running ??= await StartAsync();
            _users++;
            return _running;
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>Ends it with its last user.</summary>
    public static async Task LeaveAsync()
    {
        await Gate.WaitAsync();
        try
        {
            if (--_users == 0 && _running is { } engine)
            {
                _running = null;
                await engine._peer.DisposeAsync();
            }
        }
        finally
        {
            Gate.Release();
        }
    }

    public DockerEngine Open() => DockerEngine.Open(_ => Address);

    private static async Task<RealEngine> StartAsync()
    {
#pragma warning disable CA2000 // Dispose objects before losing scope: its last user ends it
        var peer = await DockerPeer.StartAsync();
#pragma warning restore CA2000
        return new RealEngine(peer, await HostBase.MakeAsync(Path.Combine(peer.Folder, "base")));
    }
}
