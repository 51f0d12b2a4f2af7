namespace Shunt.Edge.Routing;

/// <summary>Counts requests in flight, exactly, and tells when there are none.</summary>
internal sealed class InFlight
{
    private int _count;
    private TaskCompletionSource? _idle;

    /// <value>How many there are now.</value>
    public int Count => Volatile.Read(ref _count);

    public void Enter() => Interlocked.Increment(ref _count);

    public void Leave()
    {
        if (Interlocked.Decrement(ref _count) == 0)
            Volatile.Read(ref _idle)?.TrySetResult();
    }

    /// <summary>Waits until there were none at a moment after this call.</summary>
    /// <param name="limit">How long to wait at most.</param>
    /// <param name="clock">Measures the limit.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>0, or how many there are when the limit has passed.</returns>
    public async Task<int> WhenIdleAsync(TimeSpan limit, TimeProvider clock, CancellationToken cancellation)
    {
        // First be told, then look: the last one to leave either sees the source or is seen here to have left.
        var idle = Subscribe();
        if (Count == 0)
            return 0;

        try
        {
            await idle.Task.WaitAsync(limit, clock, cancellation).ConfigureAwait(false);
            return 0;
        }
        catch (TimeoutException)
        {
            return Count;
        }
    }

    private TaskCompletionSource Subscribe()
    {
        while (true)
        {
            var current = Volatile.Read(ref _idle);
            if (current is { Task.IsCompleted: false })
                return current;

            var fresh = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (Interlocked.CompareExchange(ref _idle, fresh, current) == current)
                return fresh;
        }
    }
}
