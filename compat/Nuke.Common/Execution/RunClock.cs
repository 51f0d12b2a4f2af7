namespace Nuke.Common.Execution;

/// <summary>Measures from a start to a stop. It may be read, and stopped again, by any thread.</summary>
internal sealed class RunClock
{
    private TimeProvider? _time;
    private long _began;
    private long _ended;

    /// <summary>The time since the start, or from start to stop; zero before the start.</summary>
    public TimeSpan Elapsed
        => _time is not { } time ? TimeSpan.Zero
            : Volatile.Read(ref _ended) is > 0 and var ended ? TimeSpan.FromTicks(ended - 1)
            : time.GetElapsedTime(_began);

    public void Start(TimeProvider time)
    {
        _began = time.GetTimestamp();
        _time = time;
    }

    /// <summary>Stops; the first stop counts.</summary>
    public void Stop()
    {
        if (_time is { } time)
            Interlocked.CompareExchange(ref _ended, time.GetElapsedTime(_began).Ticks + 1, 0);
    }
}
