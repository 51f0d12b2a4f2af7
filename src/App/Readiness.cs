namespace App;

/// <summary>
/// Says whether this instance may take traffic, and holds the shutdown back until the requests that had begun before it have
/// ended. Until then the port stays open, so that health can say 503 instead of refusing the connection.
/// </summary>
internal sealed partial class Readiness(ILogger<Readiness> log) : IHostedLifecycleService
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _started;
    private volatile bool _stopping;
    private int _running;

    /// <value>True from the moment the port is open until the process is asked to stop.</value>
    public bool CanServe => _started && !_stopping;

    /// <summary>Runs a request and counts it as long as it lasts.</summary>
    public async Task TrackAsync(HttpContext context, RequestDelegate next)
    {
        var counted = Begin();
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            if (counted)
                End();
        }
    }

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _started = true;
        LogServing(log, VersionStamp.Own.Version);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        LogStopping(log, BeginStop());
        await _drained.Task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_drained.Task.IsCompleted)
            LogCutOff(log, Volatile.Read(ref _running));
    }

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private bool Begin()
    {
        lock (_gate)
        {
            // What begins after the stop is served but not waited for: a steady stream of probes would hold the process for ever.
            if (_stopping)
                return false;

            _running++;
            return true;
        }
    }

    private void End()
    {
        lock (_gate)
        {
            if (--_running == 0 && _stopping)
                _drained.TrySetResult();
        }
    }

    private int BeginStop()
    {
        lock (_gate)
        {
            _stopping = true;
            if (_running == 0)
                _drained.TrySetResult();
            return _running;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Serving version {Version}")]
    private static partial void LogServing(ILogger log, string version);

    [LoggerMessage(2, LogLevel.Information, "Stopping; requests in flight: {Running}")]
    private static partial void LogStopping(ILogger log, int running);

    [LoggerMessage(3, LogLevel.Warning, "Stopped at the limit; requests cut off: {Running}")]
    private static partial void LogCutOff(ILogger log, int running);
}
