using Shunt.Tests.Interleavings;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Races;

/// <summary>A machine's clock: its time of day is its own and can be set, its monotonic time runs as everybody's.</summary>
internal sealed class MachineClock(Simulation simulation, TimeSpan ahead) : TimeProvider, IProcessClock
{
    private TimeSpan _ahead = ahead;
    private Action? _tick;
    private bool _isStopped;

    /// <summary>Lets what waits for this clock go on; a machine that is paused does so later.</summary>
    public Action<Action>? Rings { get; set; }

    /// <summary>The renewal is due.</summary>
    public Action? Due { get; set; }

    /// <summary>Somebody waits for this clock now.</summary>
    public Action? Armed { get; set; }

    public TimeProvider Time => this;

    public bool CanTick => _tick is not null;

    public bool IsWaitedFor { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => simulation.Now.Ticks;

    public override DateTimeOffset GetUtcNow() => LeapingTimeProvider.Start + simulation.Now + _ahead;

    /// <summary>Sets the time of day, as a person or a time server would.</summary>
    public void Jump(TimeSpan by) => _ahead += by;

    public void Tick() => _tick!();

    /// <summary>Nobody waits for it any more.</summary>
    public void Stop() => _isStopped = true;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        if (period > TimeSpan.Zero)
        {
            _tick = () => callback(state);
            var timer = new Timer(this);
            Renew(timer, period);
            return timer;
        }

        if (dueTime >= TimeSpan.Zero)
        {
            IsWaitedFor = true;
            simulation.At(simulation.Now + dueTime, () => Rings!(() =>
            {
                IsWaitedFor = false;
                callback(state);
            }));
            Armed?.Invoke();
        }

        return new Timer(null);
    }

    private void Renew(Timer timer, TimeSpan period) => simulation.At(simulation.Now + period, () =>
    {
        if (timer.IsOver || _isStopped)
            return;

        Due!();
        Renew(timer, period);
    });

    private sealed class Timer(MachineClock? clock) : ITimer
    {
        public bool IsOver { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            IsOver = true;
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
