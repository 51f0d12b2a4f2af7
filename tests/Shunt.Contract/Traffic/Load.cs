namespace Shunt.Contract.Traffic;

/// <summary>Clients that ask a route again and again until they are told to stop.</summary>
internal sealed class Load : IAsyncDisposable
{
    private const int Clients = 4;

    private readonly List<Visitor> _visitors = [];
    private readonly Task<IReadOnlyList<Visit>[]> _visiting;
    private int _count;
    private volatile bool _isOver;

    /// <summary>Sends the clients.</summary>
    /// <param name="visitor">Makes a client.</param>
    public Load(Func<Visitor> visitor)
    {
        _visitors.AddRange(Enumerable.Range(0, Clients).Select(_ => visitor()));
        _visiting = Task.WhenAll(_visitors.Select(client => Task.Run(() => VisitAsync(client))));
    }

    /// <value>How many requests were answered so far.</value>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Calls the clients back.</summary>
    /// <returns>Every request they made.</returns>
    public async Task<IReadOnlyList<Visit>> StopAsync()
    {
        _isOver = true;
        return [.. (await _visiting).SelectMany(visits => visits)];
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        foreach (var visitor in _visitors)
            visitor.Dispose();
    }

    private async Task<IReadOnlyList<Visit>> VisitAsync(Visitor client)
    {
        List<Visit> visits = [];
        while (!_isOver)
        {
            visits.Add(await client.GetAsync("/"));
            Interlocked.Increment(ref _count);
        }

        return visits;
    }
}
