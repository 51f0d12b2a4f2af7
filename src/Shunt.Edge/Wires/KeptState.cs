using System.Threading.Tasks.Sources;

namespace Shunt.Edge.Wires;

/// <summary>What the caller of a method that waits is told its result by.</summary>
/// <typeparam name="TResult">What the method returns.</typeparam>
internal class KeptState<TResult> : IValueTaskSource<TResult>
{
    private ManualResetValueTaskSourceCore<TResult> _core;

    public short Version => _core.Version;

    public void SetResult(TResult result) => _core.SetResult(result);

    public void SetException(Exception exception) => _core.SetException(exception);

    public TResult GetResult(short token)
    {
        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            _core.Reset();
            Keep();
        }
    }

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    /// <summary>The result was taken: from here on the state may be another call's.</summary>
    protected virtual void Keep()
    {
    }
}
