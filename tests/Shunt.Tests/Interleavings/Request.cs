namespace Shunt.Tests.Interleavings;

/// <summary>An operation with its answer.</summary>
internal sealed class Request<T>(OperationKind kind, string text, Func<Shared, Foresight> foresee, Func<Shared, Task<T>> effect)
    : Operation(kind, text, foresee)
{
    // Continuations run within Answer, on the explorer's thread: that is what makes a schedule replay.
    private readonly TaskCompletionSource<T> _answered = new();
    private Task<T>? _result;

    public Task<T> Answered => _answered.Task;

    public override void Happen(Shared shared)
    {
        var foreseen = Foresee(shared);
        _result = effect(shared);
        if (!_result.IsCompleted)
            throw new InvalidOperationException($"'{Text}' did not happen at once.");

        shared.Key = foreseen.After;
    }

    public override void Answer()
    {
        if (_result!.IsCompletedSuccessfully)
            _answered.SetResult(_result.Result);
        else
            _answered.SetException(_result.Exception!.InnerExceptions);
    }

    public void Cancel(CancellationToken cancellation) => _answered.TrySetCanceled(cancellation);
}
