using Shunt.Hooks;
using Shunt.Sessions;

namespace Shunt.Cutover;

/// <summary>The hooks that watch a step of a rollout, asked one after the other beside the watch itself, which waits for none of them.</summary>
internal sealed class OwnWatch : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _dropped;
    private readonly Task<string?> _asking;

    private OwnWatch(ReleaseContext context, WatchedStep step, CancellationToken cancellation)
    {
        _dropped = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var points = context.Target.Hooks.Where(point => point.Moment == HookMoment.During).ToList();
        _asking = points.Count == 0 ? Task.FromResult<string?>(null) : AskAsync(context, step, points);
    }

    /// <value>What a hook said against the version so far, as a clause; null for nothing.</value>
    public string? Problem => _asking is { IsCompletedSuccessfully: true, Result: { } problem } ? problem : null;

    /// <summary>Begins to ask.</summary>
    public static OwnWatch Start(ReleaseContext context, WatchedStep step, CancellationToken cancellation) => new(context, step, cancellation);

    /// <summary>Waits for the answers that are still out: each hook has been asked once at least. Returns what one said against the version; null for nothing.</summary>
    public async Task<string?> EndAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        return await _asking.ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _dropped.CancelAsync().ConfigureAwait(false);
        await ((Task)_asking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _dropped.Dispose();
        _ended.Dispose();
    }

    private async Task<string?> AskAsync(ReleaseContext context, WatchedStep step, List<HookPoint> points)
    {
        while (true)
        {
            foreach (var point in points)
            {
                if (await HookCall.FindProblemAsync(context, point, step.To, step.From, _dropped.Token).ConfigureAwait(false) is { } problem)
                    return problem;
            }

            using var pause = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token, _dropped.Token);
            await Task.Delay(Pause, context.Time, pause.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (pause.IsCancellationRequested)
                return null;
        }
    }
}
