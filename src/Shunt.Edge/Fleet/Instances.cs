using Shunt.Edge.Control;
using Shunt.Edge.State;
using Shunt.Local.Edge;
using Shunt.Platforms;

namespace Shunt.Edge.Fleet;

/// <summary>Starts, keeps and ends instances on command.</summary>
internal sealed class Instances : IDisposable
{
    private readonly EdgeState _state;
    private readonly IChildren _children;
    private readonly Launcher _launcher;
    private readonly TimeProvider _clock;
    private readonly EdgeLog _log;
    private readonly SemaphoreSlim _starting = new(1, 1);

    public Instances(EdgeState state, IChildren children, Launcher launcher, TimeProvider clock, EdgeLog log)
    {
        _state = state;
        _children = children;
        _launcher = launcher;
        _clock = clock;
        _log = log;
    }

    /// <summary>Starts the processes of an instance that are missing; see <see cref="EdgeClient.StartInstanceAsync"/>.</summary>
    /// <param name="spec">What to start.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task StartAsync(InstanceSpec spec, int epoch, CancellationToken cancellation)
    {
        await _starting.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // One that is being ended keeps its name until it is gone.
            await StopAllAsync(spec.Id, cancellation).ConfigureAwait(false);
            IReadOnlyList<InstanceRecord> fresh = [];
            await _state.CommandAsync(snapshot => Admit(snapshot.SeenBy(spec.Id.Target, epoch), spec, out fresh), cancellation).ConfigureAwait(false);
            await Task.WhenAll(fresh.Select(LaunchAsync)).ConfigureAwait(false);
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Starts a process again that ended by itself; nothing when it runs or is not wanted any more.</summary>
    /// <param name="place">Which.</param>
    public async Task RestartAsync(ProcessId place)
    {
        await _starting.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            var again = default(InstanceRecord);
            await _state.ObserveAsync(snapshot => Readmit(snapshot, place, out again)).ConfigureAwait(false);
            if (again is null)
                return;

            _log.Write($"starts '{place}' again (restart {again.Restarts}).");
            await LaunchAsync(again).ConfigureAwait(false);
        }
        catch (EdgeRefusedException exception)
        {
            _log.Write(exception.Message);
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Takes processes from an instance; see <see cref="EdgeClient.ShrinkAsync"/>. Those that do not serve anyway go first.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="processes">How many are left.</param>
    /// <param name="drain">How long requests in flight are waited for.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<int> ShrinkAsync(InstanceId id, int processes, TimeSpan drain, int epoch, CancellationToken cancellation)
    {
        await _state.CommandAsync(snapshot => Dismiss(snapshot.SeenBy(id.Target, epoch), id, processes), cancellation).ConfigureAwait(false);
        var leaving = _state.Snapshot.Of(id).Where(record => record.State == InstanceState.Stopping);
        var left = await Task.WhenAll(leaving.Select(record => _state.TrafficOf(id).Alias.At(record.Number).WhenIdleAsync(drain, _clock, cancellation))).ConfigureAwait(false);
        await StopAllAsync(id, cancellation).ConfigureAwait(false);
        return left.Sum();
    }

    /// <summary>Sets or takes back a retain window; see <see cref="EdgeClient.RetainAsync"/>.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="window">How long from now; null for no window.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task RetainAsync(InstanceId id, TimeSpan? window, int epoch, CancellationToken cancellation)
    {
        var until = _clock.GetUtcNow() + window;
        return _state.CommandAsync(
            snapshot => snapshot.SeenBy(id.Target, epoch) is var seen && seen.Of(id).Any()
                ? seen.WithEach(id, record => record with { RetainedUntil = until })
                : throw new EdgeRefusedException($"'{id}' is not retained: the edge does not have it."),
            cancellation);
    }

    /// <summary>Ends all processes of an instance; see <see cref="EdgeClient.TerminateAsync"/>.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the wait; the instance ends all the same.</param>
    public async Task TerminateAsync(InstanceId id, int epoch, CancellationToken cancellation)
    {
        await _state.CommandAsync(snapshot => Condemn(snapshot.SeenBy(id.Target, epoch), id), cancellation).ConfigureAwait(false);
        await StopAllAsync(id, cancellation).ConfigureAwait(false);
    }

    /// <summary>Ends an instance whose retain window has passed, unless an alias leads to it or the window was taken back.</summary>
    /// <param name="id">The instance.</param>
    public async Task ExpireAsync(InstanceId id)
    {
        await _state.ObserveAsync(snapshot => IsExpired(snapshot, id) ? Condemn(snapshot, id) : snapshot).ConfigureAwait(false);
        await StopAllAsync(id, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Removes a target; see <see cref="EdgeClient.RemoveTargetAsync"/>.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the wait; the target ends all the same.</param>
    public async Task RemoveTargetAsync(string target, int epoch, CancellationToken cancellation)
    {
        await _state.CommandAsync(
            snapshot => Ids(snapshot, target).Aggregate(snapshot.SeenBy(target, epoch).WithoutAliases(alias => alias.Target == target), Condemn),
            cancellation).ConfigureAwait(false);
        await Task.WhenAll(Ids(_state.Snapshot, target).Select(id => StopAllAsync(id, cancellation))).ConfigureAwait(false);
    }

    /// <summary>Ends a process that is marked as stopping, then forgets it.</summary>
    /// <param name="record">The process.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task StopAsync(InstanceRecord record, CancellationToken cancellation)
    {
        await _children.StopAsync(record.Nonce, cancellation).ConfigureAwait(false);
        await _state.ObserveAsync(snapshot => snapshot.FindByNonce(record.Nonce) is null ? snapshot : snapshot.Without(record.Place)).ConfigureAwait(false);
        _log.Write($"ended '{record.Place}'.");
    }

    public void Dispose() => _starting.Dispose();

    private Task StopAllAsync(InstanceId id, CancellationToken cancellation) => Task.WhenAll(
        _state.Snapshot.Of(id).Where(record => record.State == InstanceState.Stopping).Select(record => StopAsync(record, cancellation)));

    // Those that run, or will again by themselves, stay as they are.
    private EdgeSnapshot Admit(EdgeSnapshot snapshot, InstanceSpec spec, out IReadOnlyList<InstanceRecord> fresh)
    {
        var present = snapshot.Of(spec.Id).Where(record => record.IsLive || record.ShouldLive).ToList();
        if (present.Find(record => record.Spec.Digest != spec.Digest) is { } other)
            throw new EdgeRefusedException($"'{spec.Id}' was not started: it runs image {other.Spec.Digest}, not {spec.Digest}. Terminate it first.");

        if (present.Count == 0)
            _state.ForgetTraffic(spec.Id);

        var promised = Promised(snapshot);
        var missing = Enumerable.Range(0, int.MaxValue).Except(present.Select(record => record.Number)).Take(Math.Max(spec.Processes, 1) - present.Count);
        fresh = [.. missing.Select(number => Fresh(spec, number, promised))];
        return fresh.Aggregate(snapshot, (next, record) => next.With(record));
    }

    private InstanceRecord Fresh(InstanceSpec spec, int number, HashSet<int> promised)
    {
        var port = FreePort.Find(promised);
        promised.Add(port);
        return new InstanceRecord
        {
            Spec = spec,
            Number = number,
            Nonce = Launcher.NewNonce(),
            Port = port,
            State = InstanceState.Starting,
            StartedAt = _clock.GetUtcNow(),
        };
    }

    private static EdgeSnapshot Readmit(EdgeSnapshot snapshot, ProcessId place, out InstanceRecord? again)
    {
        again = null;
        if (snapshot.Find(place) is not { State: InstanceState.Exited, ShouldLive: true } record)
            return snapshot;

        again = record with
        {
            Nonce = Launcher.NewNonce(),
            Port = FreePort.IsFree(record.Port) ? record.Port : FreePort.Find(Promised(snapshot)),
            State = InstanceState.Starting,
            Restarts = record.Restarts + 1,
            ExitCode = null,
        };
        return snapshot.With(again);
    }

    private static EdgeSnapshot Dismiss(EdgeSnapshot snapshot, InstanceId id, int processes) => snapshot.Of(id)
        .Where(record => record.State != InstanceState.Stopping)
        .OrderByDescending(record => record.State == InstanceState.Running)
        .Skip(Math.Max(processes, 1))
        .Aggregate(snapshot, (next, record) => next.With(record with { State = InstanceState.Stopping }));

    private static HashSet<int> Promised(EdgeSnapshot snapshot) => [.. snapshot.Instances.Select(record => record.Port)];

    private static IReadOnlyList<InstanceId> Ids(EdgeSnapshot snapshot, string target) =>
        [.. snapshot.Instances.Select(record => record.Id).Where(id => id.Target == target).Distinct()];

    private bool IsExpired(EdgeSnapshot snapshot, InstanceId id) =>
        snapshot.Of(id).Any(record => record.RetainedUntil <= _clock.GetUtcNow()) && !snapshot.IsServing(id);

    private static EdgeSnapshot Condemn(EdgeSnapshot snapshot, InstanceId id)
    {
        if (snapshot.IsServing(id))
            throw new EdgeRefusedException($"'{id}' was not ended: the alias leads to it. Move the alias first.");

        return snapshot.WithEach(id, record => record with { State = InstanceState.Stopping });
    }

    private async Task LaunchAsync(InstanceRecord record)
    {
        try
        {
            var process = await _launcher.LaunchAsync(record, CancellationToken.None).ConfigureAwait(false);
            await _state.ObserveAsync(snapshot => snapshot.FindByNonce(record.Nonce) is { State: InstanceState.Starting } waiting
                ? snapshot.With(waiting with { Process = process })
                : snapshot).ConfigureAwait(false);
            _log.Write($"started '{record.Place}' (pid {process.Pid}, port {record.Port}).");

            // Terminated while it was being started, when there was no process to end yet.
            if (_state.Snapshot.FindByNonce(record.Nonce) is not { State: InstanceState.Starting or InstanceState.Running })
                await _children.StopAsync(record.Nonce, CancellationToken.None).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            // One that never ran leaves no trace; one that is wanted again is tried again by its caretaker.
            await _state.ObserveAsync(snapshot => record.HasBeenHealthy
                ? snapshot.With(record with { State = InstanceState.Exited })
                : snapshot.Without(record.Place)).ConfigureAwait(false);
            throw new EdgeRefusedException($"'{record.Place}' was not started. {exception.Message}");
        }
    }
}
