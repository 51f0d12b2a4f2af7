namespace Shunt.Edge.Routing;

/// <summary>
/// Whether a process is trusted with requests. One that takes no connection, or leaves several requests in a row without an answer,
/// is set aside: it gets nothing while another instance can answer, except one request now and then that finds out whether it is
/// back. What it answers, whatever the status, is the application's affair and never counts against it.
/// </summary>
internal sealed class Standing
{
    /// <summary>How many requests in a row it may leave without an answer before it is set aside: 3.</summary>
    public const int MostUnanswered = 3;

    /// <summary>How long it is first set aside: 0.5 s. Doubles with each request that finds it as it was.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest time between two such requests: 10 s.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    // After a refused connection nothing is tried for this long, so that a dead instance costs its alias next to nothing.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private long _refusedAt;
    private long _asideSince;
    private TimeSpan _pause;
    private int _failures;
    private bool _isTried;

    /// <summary>Whether it refused a connection just now: then not even the only instance is tried.</summary>
    /// <param name="clock">Measures how long ago.</param>
    public bool IsResting(TimeProvider clock) => Volatile.Read(ref _refusedAt) is not 0 and var at && clock.GetElapsedTime(at) < Rest;

    /// <summary>Whether it gets the next request. Of those that come while it is set aside, one a pause does.</summary>
    /// <param name="clock">Measures the pause.</param>
    public bool TryEnter(TimeProvider clock)
    {
        if (Volatile.Read(ref _failures) < MostUnanswered)
            return true;

        lock (_lock)
        {
            if (_failures < MostUnanswered)
                return true;
            if (clock.GetElapsedTime(_asideSince) < _pause)
                return false;

            _asideSince = clock.GetTimestamp();
            return _isTried = true;
        }
    }

    /// <summary>It took no connection.</summary>
    /// <param name="clock">Tells when.</param>
    public void Refused(TimeProvider clock)
    {
        Volatile.Write(ref _refusedAt, Math.Max(1, clock.GetTimestamp()));
        Fail(clock, MostUnanswered);
    }

    /// <summary>It took a connection.</summary>
    public void Connected() => Volatile.Write(ref _refusedAt, 0);

    /// <summary>It took a request and gave no response.</summary>
    /// <param name="clock">Tells when.</param>
    public void Unanswered(TimeProvider clock) => Fail(clock, 1);

    /// <summary>It gave a response.</summary>
    public void Answered()
    {
        // Read first: this is done for each request, and a write would take the line from every other thread.
        if (Volatile.Read(ref _failures) == 0)
            return;

        lock (_lock)
        {
            _failures = 0;
            _pause = TimeSpan.Zero;
            _isTried = false;
        }
    }

    private void Fail(TimeProvider clock, int failures)
    {
        lock (_lock)
        {
            // Requests that were under way when it was set aside say nothing new; the one that tried it does.
            _failures = Math.Min(_failures + failures, MostUnanswered);
            if (_failures < MostUnanswered || (_pause > TimeSpan.Zero && !_isTried))
                return;

            _isTried = false;
            _asideSince = clock.GetTimestamp();
            _pause = _pause == TimeSpan.Zero ? FirstPause : _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
        }
    }
}
