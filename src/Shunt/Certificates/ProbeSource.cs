using Shunt.Routes;
using Shunt.Targets;
using Shunt.Verdicts;

namespace Shunt.Certificates;

/// <summary>Starts probes, and remembers the one that runs: its requests are not the users', and no verdict is made of them.</summary>
/// <param name="start">Starts one for an alias; null where there are no clients to be had.</param>
public sealed class ProbeSource(Func<RouteAddress, ComponentSettings, ITrafficProbe>? start)
{
    private ITrafficProbe? _running;

    /// <value>A source without probes.</value>
    public static ProbeSource None => new(null);

    /// <value>Whether there are clients to be had.</value>
    public bool IsThere => start is not null;

    /// <summary>Starts a probe.</summary>
    /// <param name="alias">The route to ask.</param>
    /// <param name="component">How the component is asked.</param>
    /// <exception cref="InvalidOperationException">There are no clients to be had.</exception>
    public ITrafficProbe Start(RouteAddress alias, ComponentSettings component) =>
        _running = start?.Invoke(alias, component) ?? throw new InvalidOperationException("There is no probe here.");

    /// <summary>What a version's counters have of probes of this source.</summary>
    /// <param name="suffix">The version's suffix.</param>
    internal Tally Seen(string suffix) => _running?.Seen(suffix) ?? default;
}
