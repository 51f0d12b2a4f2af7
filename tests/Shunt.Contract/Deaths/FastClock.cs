namespace Shunt.Contract.Deaths;

/// <summary>
/// A clock on which time passes twenty times as fast, so that nobody waits for a lease to run out. Who holds a lease and who
/// challenges it must both go by it.
/// </summary>
internal sealed class FastClock : TimeProvider
{
    private const int Factor = 20;

    private readonly long _start = System.GetTimestamp();

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => _start + ((System.GetTimestamp() - _start) * Factor);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Shorten(dueTime), Shorten(period));

    private static TimeSpan Shorten(TimeSpan time) => time > TimeSpan.Zero ? time / Factor : time;
}
