namespace Shunt.Edge.Supervision;

/// <summary>How long to wait before something that ended is started again: longer each time it does not last.</summary>
internal sealed class Backoff
{
    private readonly TimeSpan _first;
    private readonly TimeSpan _longest;
    private readonly TimeSpan _calm;
    private readonly TimeProvider _clock;
    private int _inARow;
    private long _startedAt;

    /// <summary>Begins with a start that happens now.</summary>
    /// <param name="first">The pause after the second end in a row; after the first there is none. Doubles each time.</param>
    /// <param name="longest">The longest pause.</param>
    /// <param name="calm">What ran this long starts over with no pause.</param>
    /// <param name="clock">Measures how long it ran.</param>
    public Backoff(TimeSpan first, TimeSpan longest, TimeSpan calm, TimeProvider clock)
    {
        _first = first;
        _longest = longest;
        _calm = calm;
        _clock = clock;
        _startedAt = clock.GetTimestamp();
    }

    /// <summary>It was started again.</summary>
    public void Started() => _startedAt = _clock.GetTimestamp();

    /// <summary>It ended: how long to wait.</summary>
    public TimeSpan Ended()
    {
        _inARow = _clock.GetElapsedTime(_startedAt) >= _calm ? 1 : _inARow + 1;
        if (_inARow == 1)
            return TimeSpan.Zero;

        var pause = _first * Math.Pow(2, Math.Min(_inARow - 2, 20));
        return pause < _longest ? pause : _longest;
    }
}
