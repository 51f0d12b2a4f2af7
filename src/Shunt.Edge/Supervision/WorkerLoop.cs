using System.Collections.Concurrent;
using System.Globalization;

namespace Shunt.Edge.Supervision;

/// <summary>
/// Keeps a worker serving, and a spare one that waits for its turn and takes over at once when the other ends; after a growing pause
/// when they keep ending. Another compilation's, when that is asked for, is waited for before the one that serves lets go.
/// </summary>
internal sealed class WorkerLoop
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    // Whoever served for a second is replaced at once: connections wait for it, and a start a second is not much to pay for that.
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);

    // A worker is ready within a second, and lets go within milliseconds.
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LetGoLimit = TimeSpan.FromSeconds(5);

    private readonly WorkerProgram _program;
    private readonly WorkerParties _parties;
    private readonly Backoff _backoff;
    private readonly ConcurrentDictionary<string, WorkerRun> _runs = new(StringComparer.Ordinal);
    private string _folder = AppContext.BaseDirectory;
    private int _count;

    /// <summary>Keeps workers of our own compilation at first.</summary>
    /// <param name="program">How a worker is started.</param>
    /// <param name="parties">What it is kept with.</param>
    public WorkerLoop(WorkerProgram program, WorkerParties parties)
    {
        _program = program;
        _parties = parties;
        _backoff = new Backoff(FirstPause, LongestPause, Calm, parties.Clock);
    }

    /// <summary>Runs workers until it is cancelled, or one says that a person has to look.</summary>
    /// <param name="end">Ends the loop; the workers that run are left to whoever ends them.</param>
    public async Task<ExitCode> RunAsync(CancellationToken end)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(end);
        var telling = TellEndsAsync(over.Token);
        var spare = new SpareWorker(_parties, over.Token);
        try
        {
            var current = await StartAsync(_folder).ConfigureAwait(false);
            current.GiveTurn();
            while (true)
            {
                var upgrade = _parties.Children.Upgrades.WaitToReadAsync(end).AsTask();
                await Task.WhenAny(current.Free, upgrade, spare.Due).ConfigureAwait(false);

                // Which ends all of these too.
                end.ThrowIfCancellationRequested();
                if (!current.Free.IsCompleted && _parties.Children.Upgrades.TryRead(out var request))
                    current = await UpgradeAsync(current, spare, request, end).ConfigureAwait(false);
                else if (current.Ended.IsCompleted && (await current.Ended.ConfigureAwait(false)).ExitCode == (int)ExitCode.NeedsAttention)
                    return ExitCode.NeedsAttention;
                else if (current.Free.IsCompleted)
                    current = await ReplaceAsync(current, spare, end).ConfigureAwait(false);
                else if (spare.Due.IsCompleted)
                    await spare.StartAsync(() => StartAsync(_folder)).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Done;
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            await telling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.WhenAll(_runs.Values.Select(run => run.DisposeAsync().AsTask())).ConfigureAwait(false);
        }
    }

    private async Task<WorkerRun> StartAsync(string folder)
    {
        var nonce = string.Create(CultureInfo.InvariantCulture, $"worker {++_count}");
        var run = new WorkerRun(nonce, _parties);

        // Known before it starts: it may end before anything else happens.
        _runs[nonce] = run;
        await run.StartAsync(_program, folder).ConfigureAwait(false);
        return run;
    }

    private async Task<WorkerRun> ReplaceAsync(WorkerRun current, SpareWorker spare, CancellationToken end)
    {
        var pause = _backoff.Ended();
        var ended = current.Ended.IsCompleted ? await current.Ended.ConfigureAwait(false) : null;
        var how = ended is null ? "it was asked to end" : string.Create(CultureInfo.InvariantCulture, $"exit code {ended.ExitCode}");
        _parties.Log.Write(string.Create(CultureInfo.InvariantCulture, $"lost worker {current.Worker.Process.Pid} ({how}); the next one takes over in {pause.TotalSeconds:0.0} s."));
        await Task.Delay(pause, _parties.Clock, end).ConfigureAwait(false);
        _backoff.Started();
        var next = spare.Take() ?? await StartAsync(_folder).ConfigureAwait(false);
        next.GiveTurn();
        return next;
    }

    private async Task<WorkerRun> UpgradeAsync(WorkerRun current, SpareWorker spare, UpgradeRequest request, CancellationToken end)
    {
        var (next, reason) = await StartReadyAsync(request.Folder, end).ConfigureAwait(false);
        if (next is null)
        {
            var message = $"The worker of '{request.Folder}' did not become ready{reason}.";
            _parties.Log.Write($"kept worker {current.Worker.Process.Pid}. {message}");
            request.Done.SetException(new IOException(message));
            return current;
        }

        request.Done.SetResult();
        if (!await IsWithinAsync(current.Free, LetGoLimit, end).ConfigureAwait(false))
            _parties.Workers.Kill(current.Worker.Nonce);
        await current.Free.WaitAsync(end).ConfigureAwait(false);

        _folder = request.Folder;
        spare.Discard();
        _backoff.Started();
        next.GiveTurn();
        _parties.Log.Write($"worker {next.Worker.Process.Pid} of '{request.Folder}' took over from worker {current.Worker.Process.Pid}.");
        return next;
    }

    private async Task<(WorkerRun? Ready, string Reason)> StartReadyAsync(string folder, CancellationToken end)
    {
        try
        {
            var next = await StartAsync(folder).ConfigureAwait(false);
            var isInTime = await IsWithinAsync(Task.WhenAny(next.Ready, next.Ended), ReadyLimit, end).ConfigureAwait(false);
            if (isInTime && !next.Ended.IsCompleted)
                return (next, "");

            _parties.Workers.Kill(next.Worker.Nonce);
            var ended = isInTime ? await next.Ended.ConfigureAwait(false) : null;
            return (null, ended is null
                ? string.Create(CultureInfo.InvariantCulture, $" within {ReadyLimit.TotalSeconds:0} s")
                : string.Create(CultureInfo.InvariantCulture, $": it ended with exit code {ended.ExitCode}"));
        }
        catch (IOException exception)
        {
            return (null, $": {exception.Message.TrimEnd('.')}");
        }
    }

    private async Task<bool> IsWithinAsync(Task task, TimeSpan limit, CancellationToken end)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(end);
        var isWithin = await Task.WhenAny(task, Task.Delay(limit, _parties.Clock, late.Token)).ConfigureAwait(false) == task;
        await late.CancelAsync().ConfigureAwait(false);
        end.ThrowIfCancellationRequested();
        return isWithin;
    }

    private async Task TellEndsAsync(CancellationToken end)
    {
        await foreach (var child in _parties.Workers.Ended.ReadAllAsync(end).ConfigureAwait(false))
        {
            await _parties.Workers.ForgetAsync(child.Nonce, end).ConfigureAwait(false);
            if (!_runs.TryRemove(child.Nonce, out var run))
                continue;

            run.TellEnded(child);
            await run.DisposeAsync().ConfigureAwait(false);
        }
    }
}
