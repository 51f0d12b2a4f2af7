using System.Collections.Concurrent;
using Shunt.Edge.Routing;
using Shunt.Edge.State;

namespace Shunt.Edge.Fleet;

/// <summary>The instances' processes as requests are sent to them, with the connections that are open to each.</summary>
internal sealed class Destinations
{
    private readonly ConcurrentDictionary<string, Destination> _byNonce = new(StringComparer.Ordinal);

    /// <summary>The one of a process.</summary>
    /// <param name="record">The instance, whose nonce names the process.</param>
    /// <param name="traffic">Where its requests are counted.</param>
    public Destination Of(InstanceRecord record, Traffic traffic) =>
        _byNonce.GetOrAdd(record.Nonce, _ => new Destination(record.Id, record.Port, traffic, new PortTenant(record.Process!, record.Port), record.Number));

    /// <summary>It was seen that a process answers on its port.</summary>
    /// <param name="nonce">Names the process.</param>
    public void Prove(string nonce)
    {
        if (_byNonce.TryGetValue(nonce, out var destination))
            destination.Prove();
    }

    /// <summary>Lets go of processes that are gone.</summary>
    /// <param name="snapshot">Those there are.</param>
    public void Keep(EdgeSnapshot snapshot)
    {
        foreach (var (nonce, destination) in _byNonce)
        {
            if (snapshot.FindByNonce(nonce) is not { Process: not null } && _byNonce.TryRemove(nonce, out _))
                destination.Connections.Close();
        }
    }

    /// <summary>Closes connections that have waited too long.</summary>
    /// <param name="clock">Measures how long.</param>
    public void Trim(TimeProvider clock)
    {
        foreach (var destination in _byNonce.Values)
            destination.Connections.Trim(clock);
    }
}
