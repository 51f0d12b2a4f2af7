using System.Text;
using Shunt.Edge.Wires;
using Shunt.Platforms;

namespace Shunt.Edge.Routing;

/// <summary>A process of an instance, as requests are sent to it. Lives as long as the process, over every change of the table.</summary>
internal sealed class Destination
{
    /// <summary>The response header that names the version: its suffix.</summary>
    public const string VersionHeader = "Shunt-Version";

    /// <summary>Leads to an instance.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="port">Its port on 127.0.0.1.</param>
    /// <param name="traffic">Where its requests are counted.</param>
    public Destination(InstanceId id, int port, Traffic traffic)
    {
        Id = id;
        Traffic = traffic;
        Connections = new UpstreamPool(port);
        VersionLine = Encoding.ASCII.GetBytes($"{VersionHeader}: {id.Suffix}\r\n");
    }

    public InstanceId Id { get; }

    public Traffic Traffic { get; }

    public UpstreamPool Connections { get; }

    /// <value>What every response of it carries, as a whole field line.</value>
    public ReadOnlyMemory<byte> VersionLine { get; }
}
