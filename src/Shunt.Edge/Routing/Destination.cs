using System.Text;
using Shunt.Edge.Wires;
using Shunt.Local;
using Shunt.Platforms;

namespace Shunt.Edge.Routing;

/// <summary>A process of an instance, as requests are sent to it. Lives as long as the process, over every change of the table.</summary>
internal sealed class Destination
{
    private readonly PortTenant? _tenant;
    private volatile bool _isProven;

    /// <summary>Leads to an instance.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="port">Its port on 127.0.0.1.</param>
    /// <param name="traffic">Where its requests are counted.</param>
    /// <param name="tenant">Tells whether it is the instance that listens there; null takes whoever does for it.</param>
    /// <param name="number">Which of the instance's processes, from 0.</param>
    public Destination(InstanceId id, int port, Traffic traffic, PortTenant? tenant = null, int number = 0)
    {
        Id = id;
        Traffic = traffic;
        InFlight = traffic.Alias.At(number);
        Connections = new UpstreamPool(port);
        VersionLine = Encoding.ASCII.GetBytes($"{RouteConnection.VersionHeader}: {id.Suffix}\r\n");
        _tenant = tenant;
    }

    public InstanceId Id { get; }

    /// <value>What the instance was asked, at all its processes.</value>
    public Traffic Traffic { get; }

    /// <value>Requests of the alias at this process.</value>
    public InFlight InFlight { get; }

    public UpstreamPool Connections { get; }

    /// <value>What every response of it carries, as a whole field line.</value>
    public ReadOnlyMemory<byte> VersionLine { get; }

    /// <value>Whether it is trusted with requests.</value>
    public Standing Standing { get; } = new();

    /// <summary>It was seen that the instance itself answers on its port.</summary>
    public void Prove() => _isProven = true;

    /// <summary>Opens a connection to the instance, and to nobody else who has its port.</summary>
    /// <param name="clock">Measures how long it may take.</param>
    /// <returns>The connection; null when there is none to be had, which counts against it.</returns>
    public async ValueTask<Wire?> ConnectAsync(TimeProvider clock)
    {
        var wire = await Connections.ConnectAsync(clock).ConfigureAwait(false);
        if (wire is not null && await IsTheInstanceAsync().ConfigureAwait(false))
        {
            Standing.Connected();
            return wire;
        }

        wire?.Close();
        Standing.Refused(clock);
        return null;
    }

    // A process that lives and was seen to have the port still has it. Only the first connection before any probe has to look.
    private async ValueTask<bool> IsTheInstanceAsync()
    {
        if (_tenant is null)
            return true;
        if (_isProven)
            return _tenant.IsAlive();

        // Away from the thread that tells of bytes: this looks through the process table.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        return _isProven = _tenant.HasPort();
    }
}
