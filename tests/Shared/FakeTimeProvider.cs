namespace Tests;

/// <summary>A clock that stands still until it is advanced; timers fire, in order, while it is.</summary>
internal sealed class FakeTimeProvider(DateTimeOffset start) : TimeProvider
{
    // For a test that would otherwise hang: no time that code under test measures.
    private static readonly TimeSpan PatienceLimit = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private TaskCompletionSource _armed = NewSignal();
    private DateTimeOffset _wall = start;
    private long _monotonic;

    public FakeTimeProvider()
        : this(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _wall;
    }

    public override long GetTimestamp()
    {
        lock (_gate)
            return _monotonic;
    }

    /// <summary>Lets time pass. What a timer's callback resumes may run later, on another thread.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetTimestamp() + by.Ticks;
        while (NextDue(end) is { } timer)
            timer.Fire();
    }

    /// <summary>Sets the wall clock forward or back, as a person or a time server would; no timer notices.</summary>
    public void Jump(TimeSpan by)
    {
        lock (_gate)
            _wall += by;
    }

    /// <summary>Completes when a timer waits on this clock.</summary>
    public Task ArmedAsync()
    {
        lock (_gate)
            return _timers.Exists(timer => timer.Due is not null) ? Task.CompletedTask : _armed.Task;
    }

    /// <summary>
    /// Advances in steps, each only when a timer waits, until the work has ended. The work must be the only user of this
    /// clock: give every machine of a test its own.
    /// </summary>
    public async Task RunAsync(Task work, TimeSpan step)
    {
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, ArmedAsync()).WaitAsync(PatienceLimit);
            if (!work.IsCompleted)
                Advance(step);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FakeTimer? NextDue(long end)
    {
        lock (_gate)
        {
            var timer = _timers.Where(candidate => candidate.Due <= end).MinBy(candidate => candidate.Due);
            var now = timer?.Due ?? end;
            _wall += TimeSpan.FromTicks(now - _monotonic);
            _monotonic = now;
            timer?.Rearm();
            return timer;
        }
    }

    private sealed class FakeTimer(FakeTimeProvider clock, Action fire) : ITimer
    {
        private long _period;

        public long? Due { get; private set; }

        public void Fire() => fire();

        // A period of zero or less is a timer that fires once.
        public void Rearm() => Due = _period > 0 ? Due + _period : null;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                _period = period.Ticks;
                Due = dueTime < TimeSpan.Zero ? null : clock._monotonic + dueTime.Ticks;
                if (!clock._timers.Contains(this))
                    clock._timers.Add(this);
                if (Due is not null)
                {
                    clock._armed.TrySetResult();
                    clock._armed = NewSignal();
                }

                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                Due = null;
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
