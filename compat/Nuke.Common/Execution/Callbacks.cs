namespace Nuke.Common.Execution;

/// <summary>
/// Calls the build's own code around targets, one call at a time: events and dynamic conditions never run beside each other, so that a
/// build need not guard what they share. Targets begin in the order in which they were taken.
/// </summary>
internal sealed class Callbacks
{
    private readonly object _gate = new();
    private int _next;
    private volatile bool _isAbandoned;

    /// <summary>Whether the run ended without waiting for what still ran; its events are not told any more.</summary>
    public bool IsAbandoned => _isAbandoned;

    public void Abandon() => _isAbandoned = true;

    /// <summary>Waits until all targets that were taken earlier have begun; until it is disposed, nothing else is called.</summary>
    /// <param name="number">The place in the order of taking: 0, 1, 2 …</param>
    public IDisposable Turn(int number)
    {
        Monitor.Enter(_gate);
        while (_next != number)
            Monitor.Wait(_gate);
        return new Begun(this);
    }

    /// <summary>Tells of an event.</summary>
    public void Tell(Action handler)
    {
        lock (_gate)
        {
            if (!_isAbandoned)
                handler();
        }
    }

    private sealed class Begun(Callbacks callbacks) : IDisposable
    {
        public void Dispose()
        {
            callbacks._next++;
            Monitor.PulseAll(callbacks._gate);
            Monitor.Exit(callbacks._gate);
        }
    }
}
