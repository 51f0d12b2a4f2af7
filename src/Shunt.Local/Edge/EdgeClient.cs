using Shunt.Platforms;

namespace Shunt.Local.Edge;

/// <summary>
/// Speaks with the edge of one SHUNT_HOME over its admin socket. Every call may be repeated: a call that meets a worker in
/// restart is sent again until <see cref="RetryLimit"/> has passed.
/// </summary>
public sealed class EdgeClient : IDisposable
{
    /// <summary>How long a call is repeated while the edge's worker restarts: 10 s. A worker is back within one.</summary>
    public static readonly TimeSpan RetryLimit = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(15);

    // A removal waits for the instances' stop limits, of which the longest is 10 min.
    private static readonly TimeSpan StopAnswerLimit = TimeSpan.FromMinutes(11);

    private readonly EdgeConnection _connection;

    /// <summary>Names the edge; connects with the first call.</summary>
    /// <param name="home">The state folder, SHUNT_HOME.</param>
    /// <param name="clock">Measures limits.</param>
    public EdgeClient(string home, TimeProvider clock) => _connection = new EdgeConnection(new EdgeHome(home), clock);

    /// <summary>The edge as it is now; null when none runs.</summary>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="EdgeGoneException">Its process lives but does not answer.</exception>
    public async Task<EdgeStatus?> StatusAsync(CancellationToken cancellation)
    {
        try
        {
            return await _connection.AskAsync(EdgePaths.Status, null, EdgeJson.Default.EdgeStatus, AnswerLimit, cancellation).ConfigureAwait(false);
        }
        catch (EdgeGoneException exception) when (exception.IsAbsent)
        {
            return null;
        }
    }

    /// <summary>Has the edge refuse every epoch of a target that is older than this one. Without an edge there is nothing to refuse.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="StaleEpochException">A newer epoch has been seen.</exception>
    public async Task FenceAsync(string target, int epoch, CancellationToken cancellation)
    {
        try
        {
            await ChangeAsync(EdgePaths.Fence, new EdgeQuestion { Target = target, Epoch = epoch }, AnswerLimit, cancellation).ConfigureAwait(false);
        }
        catch (EdgeGoneException exception) when (exception.IsAbsent)
        {
            // What an older release may still start here takes no traffic, and the next session ends it.
        }
    }

    /// <summary>Starts an instance under its suffixed route: as many of its processes as are missing. One that runs the same digest is left as it is, one that exited is replaced.</summary>
    /// <param name="spec">What to start.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="StaleEpochException">A newer epoch has been seen; nothing was started.</exception>
    /// <exception cref="EdgeRefusedException">The program cannot be started, or another digest runs under this name.</exception>
    /// <exception cref="EdgeGoneException">No edge runs.</exception>
    public Task StartInstanceAsync(InstanceSpec spec, int epoch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return ChangeAsync(EdgePaths.Start, new EdgeQuestion { Spec = spec, Epoch = epoch }, StopAnswerLimit, cancellation);
    }

    /// <summary>Asks an instance once whether it can serve. Without an edge, or unknown to it, the instance is lost.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="cancellation">Ends the question.</param>
    public async Task<InstanceHealth> ProbeAsync(InstanceId instance, CancellationToken cancellation)
    {
        try
        {
            var question = new EdgeQuestion { Instance = instance };
            return await _connection.AskAsync(EdgePaths.Probe, question, EdgeJson.Default.InstanceHealth, AnswerLimit, cancellation).ConfigureAwait(false);
        }
        catch (EdgeGoneException exception)
        {
            return new InstanceHealth(HealthState.Lost, exception.Message);
        }
    }

    /// <summary>Moves an alias. On return the move is on disk, and every request that starts later follows it.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="component">The component's name.</param>
    /// <param name="weights">The instances and their shares, which sum to 100.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the attempt; the alias then leads where it did or where it was asked to.</param>
    /// <exception cref="StaleEpochException">A newer epoch has been seen; the alias did not move.</exception>
    /// <exception cref="EdgeRefusedException">An instance with a share does not run, or the shares do not sum to 100.</exception>
    /// <exception cref="EdgeGoneException">No edge runs.</exception>
    public Task RouteAsync(string target, string component, IReadOnlyList<Weight> weights, int epoch, CancellationToken cancellation) =>
        ChangeAsync(
            EdgePaths.Route,
            new EdgeQuestion { Target = target, Component = component, Weights = weights, Epoch = epoch },
            AnswerLimit,
            cancellation);

    /// <summary>Has requests of an alias wait until it moves. On return no request that starts later is led anywhere; those under way go on.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="component">The component's name.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the attempt; the alias is then held or leads where it did.</param>
    /// <exception cref="StaleEpochException">A newer epoch has been seen; the alias was not held.</exception>
    /// <exception cref="EdgeGoneException">No edge runs.</exception>
    public Task HoldAsync(string target, string component, int epoch, CancellationToken cancellation) =>
        ChangeAsync(EdgePaths.Hold, new EdgeQuestion { Target = target, Component = component, Epoch = epoch }, AnswerLimit, cancellation);

    /// <summary>Waits until an instance has no request of the alias in flight.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="limit">How long to wait at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>How many requests were in flight when the wait ended; 0 when it drained, or no edge runs.</returns>
    public async Task<int> DrainAsync(InstanceId instance, TimeSpan limit, CancellationToken cancellation)
    {
        try
        {
            var question = new EdgeQuestion { Instance = instance, Span = limit };
            var answer = await ChangeAsync(EdgePaths.Drain, question, limit + AnswerLimit, cancellation).ConfigureAwait(false);
            return answer.InFlight;
        }
        catch (EdgeGoneException exception) when (exception.IsAbsent)
        {
            return 0;
        }
    }

    /// <summary>Takes processes from an instance: they get no new request, drain and end. Returns when they are gone.</summary>
    /// <param name="instance">The instance; one with no more processes than that is left as it is.</param>
    /// <param name="processes">How many are left: at least 1.</param>
    /// <param name="drain">How long requests in flight at the others are waited for at most.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the wait; they end all the same.</param>
    /// <returns>How many requests were in flight at them when the wait ended; 0 when they drained.</returns>
    /// <exception cref="StaleEpochException">A newer epoch has been seen; nothing changed.</exception>
    /// <exception cref="EdgeGoneException">No edge runs.</exception>
    public async Task<int> ShrinkAsync(InstanceId instance, int processes, TimeSpan drain, int epoch, CancellationToken cancellation)
    {
        var question = new EdgeQuestion { Instance = instance, Processes = processes, Span = drain, Epoch = epoch };
        var answer = await ChangeAsync(EdgePaths.Shrink, question, drain + StopAnswerLimit, cancellation).ConfigureAwait(false);
        return answer.InFlight;
    }

    /// <summary>Keeps an instance for a while; the edge ends it afterwards by itself, unless an alias leads to it.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="window">How long; null takes an earlier window back.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="StaleEpochException">A newer epoch has been seen; nothing changed.</exception>
    /// <exception cref="EdgeRefusedException">The edge does not have the instance.</exception>
    /// <exception cref="EdgeGoneException">No edge runs.</exception>
    public Task RetainAsync(InstanceId instance, TimeSpan? window, int epoch, CancellationToken cancellation) =>
        ChangeAsync(EdgePaths.Retain, new EdgeQuestion { Instance = instance, Span = window, Epoch = epoch }, AnswerLimit, cancellation);

    /// <summary>Ends an instance and removes its route. Returns when its processes are gone, and the edge's if it was its last. None there is fine.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the wait; the instance ends all the same.</param>
    /// <exception cref="StaleEpochException">A newer epoch has been seen; nothing changed.</exception>
    /// <exception cref="EdgeRefusedException">An alias leads to the instance.</exception>
    public Task TerminateAsync(InstanceId instance, int epoch, CancellationToken cancellation) =>
        EndAsync(EdgePaths.Terminate, new EdgeQuestion { Instance = instance, Epoch = epoch }, cancellation);

    /// <summary>Removes a target's aliases, then ends its instances. Returns when they are gone, and the edge's processes if it was the last target.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the wait; the target ends all the same.</param>
    /// <exception cref="StaleEpochException">A newer epoch has been seen; nothing changed.</exception>
    public Task RemoveTargetAsync(string target, int epoch, CancellationToken cancellation) =>
        EndAsync(EdgePaths.Remove, new EdgeQuestion { Target = target, Epoch = epoch }, cancellation);

    /// <summary>Has another compilation's worker take over. Returns when it is ready; the one that served then finishes the requests it has.</summary>
    /// <param name="folder">Where its files are.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="EdgeRefusedException">It did not become ready; the worker that served goes on.</exception>
    internal Task UpgradeAsync(string folder, CancellationToken cancellation) =>
        ChangeAsync(EdgePaths.Upgrade, new EdgeQuestion { Folder = folder }, StopAnswerLimit, cancellation);

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    private async Task EndAsync(string path, EdgeQuestion question, CancellationToken cancellation)
    {
        var edge = _connection.FindEdge();
        if (await EndsEdgeAsync(path, question, cancellation).ConfigureAwait(false) && edge is not null)
            await _connection.WaitForEndAsync(edge, AnswerLimit, cancellation).ConfigureAwait(false);
    }

    // Whether the edge ends by it, or has gone already: what is to be ended went with it, and what a killed edge left behind the next one adopts.
    private async Task<bool> EndsEdgeAsync(string path, EdgeQuestion question, CancellationToken cancellation)
    {
        try
        {
            return (await ChangeAsync(path, question, StopAnswerLimit, cancellation).ConfigureAwait(false)).Ending;
        }
        catch (EdgeGoneException exception) when (exception.IsAbsent)
        {
            return true;
        }
    }

    private async Task<EdgeAnswer> ChangeAsync(string path, EdgeQuestion question, TimeSpan limit, CancellationToken cancellation)
    {
        var edge = _connection.FindEdge();
        var answer = await _connection.AskAsync(path, question, EdgeJson.Default.EdgeAnswer, limit, cancellation).ConfigureAwait(false);
        if (answer.StaleTarget is { } target)
            throw new StaleEpochException(target, question.Epoch, answer.SeenEpoch);
        if (answer.Refusal is not { } reason)
            return answer;
        if (!answer.Ending || edge is null)
            throw new EdgeRefusedException(reason);

        await _connection.WaitForEndAsync(edge, AnswerLimit, cancellation).ConfigureAwait(false);
        throw new EdgeGoneException(reason) { IsAbsent = true };
    }
}
