using System.Globalization;
using Shunt.Platforms;
using Shunt.Edge.Serving;

namespace Shunt.Edge.Routing;

/// <summary>A running instance as the forwarder needs it.</summary>
internal sealed class Destination
{
    /// <summary>Leads to an instance.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="port">Its port on 127.0.0.1.</param>
    /// <param name="traffic">Where its requests are counted.</param>
    public Destination(InstanceId id, int port, Traffic traffic)
    {
        Id = id;
        Prefix = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/");
        Traffic = traffic;
        Headers = new EdgeHeaders(id.Suffix);
    }

    public InstanceId Id { get; }

    /// <value>What the request's path is appended to.</value>
    public string Prefix { get; }

    public Traffic Traffic { get; }

    /// <value>What the edge changes in the headers on the way there and back.</value>
    public EdgeHeaders Headers { get; }
}
