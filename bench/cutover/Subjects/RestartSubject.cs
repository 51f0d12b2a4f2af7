namespace Bench.Cutover.Subjects;

/// <summary>What there is without a proxy: the service is asked to end, which it does when it has answered, and the next one is started.</summary>
sealed class RestartSubject : ISubject
{
    private ServiceProcess? _service;

    /// <inheritdoc />
    public string Name => "restart";

    /// <inheritdoc />
    public int Port { get; } = Programs.FreePort();

    /// <inheritdoc />
    public Task PrepareAsync(int generation) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task SwitchAsync(int generation)
    {
        if (_service is { } before)
            await before.StopAsync();
        _service = await ServiceProcess.StartAsync(generation, Port);
    }

    /// <inheritdoc />
    public Task RetireAsync(int generation) => Task.CompletedTask;

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _service?.Dispose();
        return ValueTask.CompletedTask;
    }
}
