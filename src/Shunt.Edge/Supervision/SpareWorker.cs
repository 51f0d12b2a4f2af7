namespace Shunt.Edge.Supervision;

/// <summary>A worker that waits for its turn: whoever dies is followed at once, and not after another process's start.</summary>
internal sealed class SpareWorker
{
    // A release that has just started the edge has the machine to itself until its instances run; so has a compilation that has just taken over.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Whoever killed one worker may kill the next: it first answers what waited, which is done by then.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(200);

    private readonly WorkerParties _parties;
    private readonly CancellationToken _end;
    private WorkerRun? _run;

    /// <summary>Begins without one.</summary>
    /// <param name="parties">What workers are kept with.</param>
    /// <param name="end">Ends the waiting.</param>
    public SpareWorker(WorkerParties parties, CancellationToken end)
    {
        _parties = parties;
        _end = end;
        Due = Task.Delay(Pause, parties.Clock, end);
    }

    /// <value>Ends when one is to be started: 1 s after there was none, 0.2 s after it took over.</value>
    public Task Due { get; private set; }

    /// <summary>Has one started; when that is not possible, it is due again later.</summary>
    /// <param name="start">Starts a worker, which then waits for its turn.</param>
    public async Task StartAsync(Func<Task<WorkerRun>> start)
    {
        try
        {
            _run = await start().ConfigureAwait(false);
            Due = DueAfterAsync(_run);
        }
        catch (IOException exception)
        {
            _parties.Log.Write($"has no spare worker: {exception.Message}");
            Due = Task.Delay(Pause, _parties.Clock, _end);
        }
    }

    /// <summary>Takes it, if there is one; the next is due soon.</summary>
    public WorkerRun? Take() => Take(Rest);

    /// <summary>Ends it, if there is one: it is of a compilation that serves no more.</summary>
    public void Discard()
    {
        if (Take(Pause) is { } run)
            _parties.Workers.Kill(run.Worker.Nonce);
    }

    private WorkerRun? Take(TimeSpan pause)
    {
        var run = _run;
        _run = null;
        Due = Task.Delay(pause, _parties.Clock, _end);
        return run is { Ended.IsCompleted: false } ? run : null;
    }

    private async Task DueAfterAsync(WorkerRun run)
    {
        await run.Ended.WaitAsync(_end).ConfigureAwait(false);
        await Task.Delay(Pause, _parties.Clock, _end).ConfigureAwait(false);
    }
}
