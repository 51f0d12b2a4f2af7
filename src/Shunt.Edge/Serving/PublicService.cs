using Shunt.Edge.Routing;

namespace Shunt.Edge.Serving;

/// <summary>What all connections of the public port share.</summary>
internal sealed class PublicService
{
    private long _now;
    private volatile bool _isEnding;
    private volatile bool _endsWaiting;

    public PublicService(Router router, TimeProvider clock, EdgeLog log)
    {
        Router = router;
        Clock = clock;
        Log = log;
        Tick();
    }

    public Router Router { get; }

    public TimeProvider Clock { get; }

    public EdgeLog Log { get; }

    public WaitingRoom Held { get; } = new();

    /// <value>The time as of the last <see cref="Tick"/>, a timestamp of the clock: exact enough for limits, and free to read.</value>
    public long Now => Volatile.Read(ref _now);

    /// <value>Whether connections end with the response that is sent next.</value>
    public bool IsEnding
    {
        get => _isEnding;
        set => _isEnding = value;
    }

    /// <value>Whether a connection that waits for a request ends at once.</value>
    public bool EndsWaiting
    {
        get => _endsWaiting;
        set => _endsWaiting = value;
    }

    /// <summary>Looks at the clock.</summary>
    public void Tick() => Volatile.Write(ref _now, Clock.GetTimestamp());
}
