namespace Shunt.Edge.Routing;

/// <summary>Counts the requests in flight at an instance, each of its processes apart.</summary>
internal sealed class InFlightOfAll
{
    private readonly Lock _lock = new();
    private InFlight[] _byProcess = [];

    /// <value>How many there are now, at all processes together.</value>
    public int Count => Volatile.Read(ref _byProcess).Sum(one => one.Count);

    /// <summary>Those at one process, over all its restarts.</summary>
    /// <param name="number">Which process, from 0.</param>
    public InFlight At(int number)
    {
        lock (_lock)
        {
            while (_byProcess.Length <= number)
                Volatile.Write(ref _byProcess, [.. _byProcess, new InFlight()]);

            return _byProcess[number];
        }
    }

    /// <summary>Waits until each process had none at a moment after this call. When no new ones come, none are left then.</summary>
    /// <param name="limit">How long to wait at most.</param>
    /// <param name="clock">Measures the limit.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>0, or how many there are when the limit has passed.</returns>
    public async Task<int> WhenIdleAsync(TimeSpan limit, TimeProvider clock, CancellationToken cancellation)
    {
        var busy = Volatile.Read(ref _byProcess).Where(one => one.Count > 0);
        var left = await Task.WhenAll(busy.Select(one => one.WhenIdleAsync(limit, clock, cancellation))).ConfigureAwait(false);
        return left.Sum();
    }
}
