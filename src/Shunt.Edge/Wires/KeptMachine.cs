using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Shunt.Edge.Wires;

/// <summary>A method that waits, and its place for the next one that does.</summary>
/// <typeparam name="TMachine">The method.</typeparam>
/// <typeparam name="TResult">What it returns.</typeparam>
internal sealed class KeptMachine<TMachine, TResult> : KeptState<TResult>
    where TMachine : IAsyncStateMachine
{
    // Some 300 bytes each.
    private const int Most = 2048;

    private static readonly ConcurrentQueue<KeptMachine<TMachine, TResult>> Kept = new();

    private TMachine? _machine;

    private KeptMachine() => Continuation = () => _machine!.MoveNext();

    /// <value>Goes on with the method.</value>
    public Action Continuation { get; }

    /// <value>The method, as it was when it began to wait.</value>
    public TMachine Machine { set => _machine = value; }

    /// <summary>One that was kept, or a new one.</summary>
    public static KeptMachine<TMachine, TResult> Take() => Kept.TryDequeue(out var state) ? state : new KeptMachine<TMachine, TResult>();

    /// <inheritdoc />
    protected override void Keep()
    {
        _machine = default;
        if (Kept.Count < Most)
            Kept.Enqueue(this);
    }
}
