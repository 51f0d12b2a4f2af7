namespace Shunt.Edge.Fleet;

/// <summary>How long an edge without anything to serve waits for the release that started it.</summary>
internal sealed class Grace
{
    // Its first command comes within a second; a minute's build may lie between the look for an edge and the start of one.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private readonly TimeProvider _clock;
    private long _askedAt;

    public Grace(TimeProvider clock)
    {
        _clock = clock;
        Renew();
    }

    /// <value>Whether nobody has asked for anything for 15 s.</value>
    public bool IsOver => _clock.GetElapsedTime(Volatile.Read(ref _askedAt)) >= Limit;

    /// <summary>Someone asked for something.</summary>
    public void Renew() => Volatile.Write(ref _askedAt, _clock.GetTimestamp());
}
