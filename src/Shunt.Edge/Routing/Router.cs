namespace Shunt.Edge.Routing;

/// <summary>Holds the table that requests follow now.</summary>
internal sealed class Router
{
    private RoutingTable _table = RoutingTable.Empty;

    /// <summary>From here on every request follows a table; those claimed before are counted as in flight.</summary>
    /// <param name="table">The new table.</param>
    public void Follow(RoutingTable table) => Interlocked.Exchange(ref _table, table);

    /// <summary>Finds who answers a request.</summary>
    /// <param name="host">The request's Host header.</param>
    public Claim Claim(ReadOnlySpan<char> host)
    {
        while (true)
        {
            var table = Volatile.Read(ref _table);
            var route = table.Find(host);
            var claim = new Claim(route, route?.Next());
            if (claim is not { Route.IsAlias: true, Destination: { } destination })
                return claim;

            // Counted first, then looked again: either this sees the new table and undoes its claim, or whoever
            // waits for the drain after the flip sees this one counted. Both orders are full fences.
            destination.Traffic.Alias.Enter();
            if (Volatile.Read(ref _table) == table)
                return claim;

            claim.Release();
        }
    }
}
