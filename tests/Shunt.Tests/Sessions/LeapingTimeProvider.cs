namespace Shunt.Tests.Sessions;

/// <summary>A clock that leaps to the end of every wait, so that no wait lasts. A periodic timer on it never fires.</summary>
internal sealed class LeapingTimeProvider : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private long _ticks;

    /// <summary>Called after every leap: what else happens while something waits.</summary>
    public Action? Leapt { get; set; }

    /// <value>The time since the clock was made.</value>
    public TimeSpan Elapsed => TimeSpan.FromTicks(_ticks);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public override DateTimeOffset GetUtcNow() => Start + Elapsed;

    /// <summary>Lets time pass between two steps of a test.</summary>
    public void Pass(TimeSpan time) => _ticks += time.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        if (period == Timeout.InfiniteTimeSpan && dueTime >= TimeSpan.Zero)
        {
            Pass(dueTime);
            Leapt?.Invoke();
            callback(state);
        }

        return new SpentTimer();
    }

    private sealed class SpentTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
