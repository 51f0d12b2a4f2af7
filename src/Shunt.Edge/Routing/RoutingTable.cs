using System.Collections.Frozen;
using Shunt.Edge.State;
using Shunt.Local.Edge;
using Shunt.Platforms;
using Shunt.Routes;

namespace Shunt.Edge.Routing;

/// <summary>Which host leads where, at one moment: made from a snapshot and never changed.</summary>
internal sealed class RoutingTable
{
    private readonly FrozenDictionary<string, Route> _routes;
    private readonly FrozenDictionary<string, Route>.AlternateLookup<ReadOnlySpan<char>> _byHost;

    private RoutingTable(IEnumerable<Route> routes)
    {
        _routes = routes.ToFrozenDictionary(route => route.Host, StringComparer.OrdinalIgnoreCase);
        _byHost = _routes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <value>A table without routes.</value>
    public static RoutingTable Empty { get; } = new([]);

    /// <summary>The table of a snapshot.</summary>
    /// <param name="snapshot">What runs, and where the aliases lead.</param>
    /// <param name="destination">Where an instance's requests are sent.</param>
    public static RoutingTable Of(EdgeSnapshot snapshot, Func<InstanceRecord, Destination> destination)
    {
        var destinations = snapshot.Instances.Where(record => record.IsLive).ToDictionary(record => record.Id, destination);
        var own = snapshot.Instances.Where(record => record.State != InstanceState.Stopping).Select(record => OwnRoute(record, destinations));
        return new RoutingTable(own.Concat(snapshot.Aliases.Select(alias => AliasRoute(alias, snapshot, destinations))));
    }

    /// <summary>The route of a Host header, whose port does not matter; null when there is none.</summary>
    /// <param name="host">The header's value.</param>
    public Route? Find(ReadOnlySpan<char> host)
    {
        var colon = host.LastIndexOf(':');
        return _byHost.TryGetValue(colon < 0 ? host : host[..colon], out var route) ? route : null;
    }

    private static Route OwnRoute(InstanceRecord record, Dictionary<InstanceId, Destination> destinations)
    {
        IReadOnlyList<(Destination, int)> shares = destinations.TryGetValue(record.Id, out var destination) ? [(destination, 1)] : [];
        var reason = record.ExitCode is { } code ? $"'{record.Id}' ended with exit code {code}." : $"'{record.Id}' does not run.";
        return new Route(RouteName.Suffixed(record.Id.Component, record.Id.Suffix, record.Id.Target), isAlias: false, shares, reason);
    }

    // An instance that was started again and is not yet healthy gets nothing while another can answer.
    private static Route AliasRoute(AliasStatus alias, EdgeSnapshot snapshot, Dictionary<InstanceId, Destination> destinations)
    {
        var live = alias.Weights.Where(weight => destinations.ContainsKey(weight.Instance)).ToList();
        var healthy = live.Where(weight => snapshot.Find(weight.Instance)!.State == InstanceState.Running).ToList();
        var shares = (healthy.Count > 0 ? healthy : live).Select(weight => (destinations[weight.Instance], weight.Percent)).ToList();
        var names = string.Join(", ", alias.Weights.Select(weight => $"'{weight.Instance}'"));
        return new Route(RouteName.Alias(alias.Component, alias.Target), isAlias: true, shares, $"Nothing serves '{alias.Component}.{alias.Target}': {names} not running.");
    }
}
