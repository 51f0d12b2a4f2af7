using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Shunt.Edge.Wires;

/// <summary>
/// Builds async methods whose states are kept and used again, as many as there are requests at once: .NET's own pooling builder keeps one
/// a thread and one a core, and the collector's pauses over the rest would be what the slowest hundredth of all requests waits for.
/// </summary>
/// <remarks>No execution context flows into what is awaited: nothing in the edge has one of its own.</remarks>
/// <typeparam name="TResult">What the method returns.</typeparam>
internal struct KeptMethodBuilder<TResult>
{
    private KeptState<TResult>? _state;
    private TResult _result;

    /// <value>What the method's caller awaits.</value>
    public readonly ValueTask<TResult> Task => _state is null ? new ValueTask<TResult>(_result) : new ValueTask<TResult>(_state, _state.Version);

    /// <summary>Begins with nothing: a method that never has to wait needs no state.</summary>
    public static KeptMethodBuilder<TResult> Create() => default;

    /// <summary>Runs the method to its first wait.</summary>
    /// <param name="machine">The method.</param>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The compiler calls it on a builder.")]
    public readonly void Start<TMachine>(ref TMachine machine)
        where TMachine : IAsyncStateMachine => machine.MoveNext();

    /// <summary>Required of a builder; only a state that was not kept would need it.</summary>
    /// <param name="machine">The method.</param>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The compiler calls it on a builder.")]
    public readonly void SetStateMachine(IAsyncStateMachine machine)
    {
    }

    /// <summary>The method has returned.</summary>
    /// <param name="result">What.</param>
    public void SetResult(TResult result)
    {
        if (_state is null)
            _result = result;
        else
            _state.SetResult(result);
    }

    /// <summary>The method has thrown.</summary>
    /// <param name="exception">What.</param>
    public void SetException(Exception exception) => (_state ??= new KeptState<TResult>()).SetException(exception);

    /// <summary>The method waits.</summary>
    /// <param name="awaiter">For what.</param>
    /// <param name="machine">The method.</param>
    public void AwaitOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : INotifyCompletion
        where TMachine : IAsyncStateMachine => awaiter.OnCompleted(Continuation(ref machine));

    /// <summary>The method waits.</summary>
    /// <param name="awaiter">For what.</param>
    /// <param name="machine">The method.</param>
    public void AwaitUnsafeOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : ICriticalNotifyCompletion
        where TMachine : IAsyncStateMachine => awaiter.UnsafeOnCompleted(Continuation(ref machine));

    private Action Continuation<TMachine>(ref TMachine machine)
        where TMachine : IAsyncStateMachine
    {
        if (_state is KeptMachine<TMachine, TResult> state)
            return state.Continuation;

        // This builder is a part of the machine: the copy that is kept must know its state already.
        state = KeptMachine<TMachine, TResult>.Take();
        _state = state;
        state.Machine = machine;
        return state.Continuation;
    }
}
