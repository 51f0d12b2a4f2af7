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
        var live = snapshot.Instances.Where(record => record.IsLive)
            .ToLookup(record => record.Id, record => (To: destination(record), IsHealthy: record.State == InstanceState.Running));
        var own = snapshot.Instances.Where(record => record.State != InstanceState.Stopping).Select(record => record.Id).Distinct();
        return new RoutingTable(own.Select(id => OwnRoute(id, snapshot, live)).Concat(snapshot.Aliases.Select(alias => AliasRoute(alias, live))));
    }

    /// <summary>The route of a Host header, whose port does not matter; null when there is none.</summary>
    /// <param name="host">The header's value.</param>
    public Route? Find(ReadOnlySpan<char> host)
    {
        var colon = host.LastIndexOf(':');
        return _byHost.TryGetValue(colon < 0 ? host : host[..colon], out var route) ? route : null;
    }

    private static Route OwnRoute(InstanceId id, EdgeSnapshot snapshot, ILookup<InstanceId, (Destination To, bool IsHealthy)> live)
    {
        var ended = snapshot.Of(id).Select(record => record.ExitCode).FirstOrDefault(code => code is not null);
        var reason = ended is { } code ? $"'{id}' ended with exit code {code}." : $"'{id}' does not run.";
        return new Route(RouteName.Suffixed(id.Component, id.Suffix, id.Target), isAlias: false, Shares([new Weight(id, 100)], live), reason);
    }

    private static Route AliasRoute(AliasStatus alias, ILookup<InstanceId, (Destination To, bool IsHealthy)> live)
    {
        var isHeld = alias.Weights.Count == 0;
        var names = string.Join(", ", alias.Weights.Select(weight => $"'{weight.Instance}'"));
        var reason = $"Nothing serves '{alias.Component}.{alias.Target}': {(isHeld ? "a version is about to start" : $"{names} not running")}.";
        return new Route(RouteName.Alias(alias.Component, alias.Target), isAlias: true, Shares(alias.Weights, live), reason) { IsHeld = isHeld };
    }

    // A process that was started again and is not yet healthy gets nothing while another can answer.
    private static List<(IReadOnlyList<Destination> To, int Weight)> Shares(
        IReadOnlyList<Weight> weights, ILookup<InstanceId, (Destination To, bool IsHealthy)> live)
    {
        var isAnyHealthy = weights.Any(weight => live[weight.Instance].Any(process => process.IsHealthy));
        return
        [
            .. weights
                .Select(weight => (To: live[weight.Instance].Where(process => process.IsHealthy || !isAnyHealthy).Select(process => process.To).ToList(), weight.Percent))
                .Where(share => share.To.Count > 0),
        ];
    }
}
