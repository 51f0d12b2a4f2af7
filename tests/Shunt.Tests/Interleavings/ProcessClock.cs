namespace Shunt.Tests.Interleavings;

/// <summary>
/// A process's own clock. Any wait on it may take as long as the longest time to live: the explorer assumes nothing of how fast a
/// process is, so one that waits may find that the other was silent for all that time. Its periodic timer ticks when the explorer says.
/// </summary>
internal sealed class ProcessClock(DateTimeOffset start, TimeSpan leap) : TimeProvider, IProcessClock
{
    private long _ticks;
    private Action? _tick;

    public TimeProvider Time => this;

    public bool CanTick => _tick is not null;

    public bool IsWaitedFor => false;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public override DateTimeOffset GetUtcNow() => start + TimeSpan.FromTicks(_ticks);

    public void Tick() => _tick!();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        if (period > TimeSpan.Zero)
        {
            _tick = () => callback(state);
            return new Timer(this);
        }

        if (dueTime >= TimeSpan.Zero)
        {
            _ticks += Math.Max(dueTime.Ticks, leap.Ticks);
            callback(state);
        }

        return new Timer(null);
    }

    private sealed class Timer(ProcessClock? clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            if (clock is not null)
                clock._tick = null;
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
