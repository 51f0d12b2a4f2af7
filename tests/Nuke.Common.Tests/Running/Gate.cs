namespace EngineTests.Running;

/// <summary>Holds targets up until another one lets them go.</summary>
internal sealed class Gate
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => _open.TrySetResult();

    /// <summary>Waits until it is open; fails the target when nobody opens it.</summary>
    public void Pass()
    {
        if (!_open.Task.Wait(Limit))
            throw new TimeoutException("Nobody opened the gate");
    }
}
