namespace Shunt.Edge.Routing;

/// <summary>Holds the table that requests follow now.</summary>
internal sealed class Router
{
    private RoutingTable _table = RoutingTable.Empty;
    private TaskCompletionSource _changed = NewChange();

    /// <value>Ends when the table is replaced next.</value>
    public Task Changed => Volatile.Read(ref _changed).Task;

    /// <summary>From here on every request follows a table; those claimed before are counted as in flight.</summary>
    /// <param name="table">The new table.</param>
    public void Follow(RoutingTable table)
    {
        Interlocked.Exchange(ref _table, table);
        Interlocked.Exchange(ref _changed, NewChange()).SetResult();
    }

    /// <summary>Finds who answers a request.</summary>
    /// <param name="host">The request's Host header.</param>
    /// <param name="clock">Tells which instances are set aside.</param>
    public Claim Claim(ReadOnlySpan<char> host, TimeProvider clock)
    {
        while (true)
        {
            var table = Volatile.Read(ref _table);
            var route = table.Find(host);
            var claim = new Claim(route, route?.Next(clock));
            if (claim is not { Route.IsAlias: true, Destination: { } destination })
                return claim;

            // Counted first, then looked again: either this sees the new table and undoes its claim, or whoever
            // waits for the drain after the flip sees this one counted. Both orders are full fences.
            destination.InFlight.Enter();
            if (Volatile.Read(ref _table) == table)
                return claim;

            claim.Release();
        }
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
