using System.Diagnostics.CodeAnalysis;
using Shunt.Ledger;

namespace Shunt.Tests.Interleavings;

/// <summary>One process of an execution: it runs until it asks for something shared, and goes on when that was answered.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "An event whose wait handle is never asked for holds nothing to dispose of.")]
internal sealed class Process(string name, int number, Shared shared, IProcessClock clock, bool forgets)
{
    // For code that never asks for anything again: no time that it measures.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _settled = new();
    private Operation? _asked;
    private Operation? _renewal;
    private bool _isRenewing;
    private Memory _memory = Memory.Empty;
    private Memory _renewalMemory = Memory.Empty;
    private Task? _run;

    public string Name => name;

    public Shared Shared => shared;

    public TimeProvider Clock => clock.Time;

    public Author Author { get; } = new(name, name + "s-machine", number);

    /// <summary>The newest lease it took; 0 before the first.</summary>
    public int Epoch { get; set; }

    public bool IsDead { get; private set; }

    public int Ticks { get; private set; }

    public bool HasEnded => _run!.IsCompleted;

    public Exception? Failure => _run!.Exception?.InnerException;

    /// <summary>What the release waits for; null when it has ended.</summary>
    public Operation? Asked => IsDead ? null : _asked;

    /// <summary>What the renewal of its lease waits for; null when that waits for time.</summary>
    public Operation? Renewal => IsDead ? null : _renewal;

    public bool CanTick => !IsDead && _renewal is null && clock.CanTick;

    /// <summary>What it knows, as far as that can be told beforehand.</summary>
    public Digest Known => Sum(_memory, _renewalMemory, Ticks);

    /// <summary>Where it stands, for telling whether two executions are in the same state. What it asks for follows from what it knows; that is made sure of.</summary>
    public Digest Key => IsDead ? Digest.Empty.Add("dead")
        : HasEnded ? Digest.Empty.Add(Failure?.GetType().Name ?? "done")
        : Known.Add(Asked!.Text).Add(Renewal?.Text ?? "");

    /// <summary>What it will know once an operation was answered.</summary>
    public Digest KnownAfter(Operation operation, Foresight foreseen)
    {
        var (memory, renewal) = After(operation, foreseen);
        return Sum(memory, renewal, Ticks);
    }

    /// <summary>What it will know once its renewal was due.</summary>
    public Digest KnownAfterTick() => Sum(_memory, _renewalMemory, Ticks + 1);

    public void Start(Func<Process, Task> program)
    {
        _run = program(this);
        Settle();
    }

    /// <summary>Asks for something; the answer comes when the explorer lets it happen.</summary>
    public Task<T> AskAsync<T>(OperationKind kind, string text, Func<Shared, Foresight> foresee, Func<Shared, Task<T>> effect, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var request = new Request<T>(kind, text, foresee, effect) { IsRenewal = _isRenewing };
            if ((_isRenewing ? _renewal : _asked) is { } other)
                throw new InvalidOperationException($"{name} asks for '{text}' while it waits for '{other.Text}'.");

            if (_isRenewing)
                _renewal = request;
            else
                _asked = request;

            if (cancellation.CanBeCanceled)
                cancellation.Register(() => Withdraw(request, cancellation));

            _settled.Set();
            return request.Answered;
        }
    }

    /// <summary>Lets an operation happen and the process go on, until it asks again or ends.</summary>
    public void Go(Operation operation)
    {
        (_memory, _renewalMemory) = After(operation, operation.Foresee(shared));
        operation.Happen(shared);
        GoOn(operation);
    }

    /// <summary>The same once the operation has happened.</summary>
    public void GoOn(Operation operation)
    {
        Take(operation);
        operation.Answer();
        Settle();
        _isRenewing = false;
    }

    /// <summary>Its renewal timer ticks.</summary>
    public void Tick()
    {
        Ticks++;
        _settled.Reset();
        _isRenewing = true;
        clock.Tick();
        Wait(() => _renewal is not null);
        _isRenewing = false;
    }

    /// <summary>A wait of the release is over.</summary>
    public void Wake(Action wake)
    {
        _settled.Reset();
        wake();
        Settle();
    }

    /// <summary>It waits for time now, and for nothing else.</summary>
    public void Waits() => _settled.Set();

    /// <summary>It is killed: nothing it would have done afterwards happens. An operation may have happened without its knowing.</summary>
    public void Die(Operation? last = null)
    {
        last?.Happen(shared);
        IsDead = true;
    }

    private static Digest Sum(Memory memory, Memory renewal, int ticks) => memory.Known.Add(renewal.Known).Add((ulong)ticks);

    private (Memory Memory, Memory Renewal) After(Operation operation, Foresight foreseen) => operation.IsRenewal
        ? (_memory, _renewalMemory.After(operation.Kind, foreseen, forgets))
        : (_memory.After(operation.Kind, foreseen, forgets), _renewalMemory);

    private void Take(Operation operation)
    {
        lock (_gate)
        {
            _settled.Reset();
            _isRenewing = operation.IsRenewal;
            if (operation.IsRenewal)
                _renewal = null;
            else
                _asked = null;
        }
    }

    private void Withdraw<T>(Request<T> request, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_renewal, request))
                _renewal = null;
            else if (ReferenceEquals(_asked, request))
                _asked = null;
            else
                return;
        }

        request.Cancel(cancellation);
    }

    // Giving a lease back ends the renewal on another thread; there is nothing to schedule until that is over.
    private void Settle() => Wait(() => _asked is not null || HasEnded || clock.IsWaitedFor);

    private void Wait(Func<bool> isSettled)
    {
        if (isSettled())
            return;

        _ = _run!.ContinueWith(_ => _settled.Set(), TaskScheduler.Default);
        while (!isSettled())
        {
            if (!_settled.Wait(Patience))
                throw new InvalidOperationException($"{name} neither asks for anything nor ends.");

            _settled.Reset();
        }
    }
}
