using Shunt.Tests.Interleavings;

namespace Shunt.Tests.Races;

/// <summary>A machine with one process on it, which can be paused, as by the lid of a laptop, and killed.</summary>
internal sealed class Machine
{
    // What a disk or a network takes, mostly; now and then it takes its time.
    private const double UsualSeconds = 0.02;
    private const double SlowSeconds = 0.3;
    private const double SlowShare = 0.02;

    private readonly Simulation _simulation;
    private readonly HashSet<Operation> _sent = [];
    private TimeSpan _pausedUntil;
    private bool _isOver;

    public Machine(Simulation simulation, Shared shared, string name, int number, TimeSpan ahead)
    {
        _simulation = simulation;
        Clock = new MachineClock(simulation, ahead) { Rings = Ring, Due = Renew };
        Process = new Process(name, number, shared, Clock, forgets: false);
        Clock.Armed = Process.Waits;
        simulation.Machines.Add(this);
    }

    public MachineClock Clock { get; }

    public Process Process { get; }

    /// <value>When it took its newest lease; null before.</value>
    public TimeSpan? AcquiredAt { get; private set; }

    /// <summary>It takes a lease.</summary>
    public Action? Acquired { get; set; }

    /// <value>Whether it slept at any time for longer than it may.</value>
    public bool HasSlept { get; private set; }

    /// <summary>Starts its release later.</summary>
    public void StartAt(TimeSpan time, Func<Process, Task> program) => _simulation.At(time, () =>
    {
        Process.Start(program);
        Serve();
    });

    /// <summary>Stops the machine; what it was about to do it does when it wakes up, if that was not on its way already.</summary>
    public void Pause(TimeSpan duration)
    {
        if (_isOver || Process.IsDead)
            return;

        _pausedUntil = _simulation.Now + duration;
        HasSlept = true;
        _simulation.Tell(Process.Name, $"sleeps for {duration}");
    }

    /// <summary>The process is killed.</summary>
    public void Kill()
    {
        Process.Die();
        Clock.Stop();
        _simulation.Tell(Process.Name, "is killed");
    }

    // When it is awake.
    private void Awake(Action happens)
    {
        if (_simulation.Now < _pausedUntil)
            _simulation.At(_pausedUntil, () => Awake(happens));
        else if (!Process.IsDead)
            happens();
    }

    private void Ring(Action wake) => Awake(() =>
    {
        Process.Wake(wake);
        Serve();
    });

    private void Renew() => Awake(() =>
    {
        if (!Process.CanTick)
            return;

        Process.Tick();
        Serve();
    });

    // Takes up what the process asks for now: it happens after a while, and the answer takes as long again.
    private void Serve()
    {
        foreach (var operation in new[] { Process.Asked, Process.Renewal })
        {
            if (operation is not null && _sent.Add(operation))
                Send(operation);
        }

        if (!_isOver && Process.HasEnded)
        {
            _isOver = true;
            _simulation.Tell(Process.Name, $"ended, {Process.Failure?.Message ?? "done"}");
        }
    }

    private void Send(Operation operation)
    {
        var isOnItsWay = _simulation.Chance(0.5);
        _simulation.At(_simulation.Now + Latency(), () =>
        {
            if (isOnItsWay)
                Happen(operation);
            else
                Awake(() => Happen(operation));
        });
    }

    private void Happen(Operation operation)
    {
        if (Process.IsDead || !IsAwaited(operation))
            return;

        var epoch = Process.Epoch;
        operation.Happen(Process.Shared);
        _simulation.Tell(Process.Name, operation.Text);
        if (Process.Epoch != epoch)
        {
            AcquiredAt = _simulation.Now;
            Acquired?.Invoke();
        }

        _simulation.At(_simulation.Now + Latency(), () => Awake(() =>
        {
            if (!IsAwaited(operation))
                return;

            Process.GoOn(operation);
            Serve();
        }));
    }

    private bool IsAwaited(Operation operation) => ReferenceEquals(Process.Asked, operation) || ReferenceEquals(Process.Renewal, operation);

    private TimeSpan Latency() => _simulation.Within(_simulation.Chance(SlowShare) ? SlowSeconds : UsualSeconds);
}
