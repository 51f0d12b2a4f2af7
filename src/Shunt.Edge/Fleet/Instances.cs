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

    /// <summary>Starts an instance; see <see cref="EdgeClient.StartInstanceAsync"/>.</summary>
    /// <param name="spec">What to start.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task StartAsync(InstanceSpec spec, int epoch, CancellationToken cancellation)
    {
        await _starting.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // One that is being ended keeps its name until it is gone.
            if (_state.Snapshot.Find(spec.Id) is { State: InstanceState.Stopping } ending)
                await StopAsync(ending, cancellation).ConfigureAwait(false);

            var fresh = default(InstanceRecord);
            await _state.CommandAsync(snapshot => Admit(snapshot.SeenBy(spec.Id.Target, epoch), spec, out fresh), cancellation).ConfigureAwait(false);
            if (fresh is not null)
                await LaunchAsync(fresh).ConfigureAwait(false);
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Starts an instance again that ended by itself; nothing when it runs or is not wanted any more.</summary>
    /// <param name="id">The instance.</param>
    public async Task RestartAsync(InstanceId id)
    {
        await _starting.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            var again = default(InstanceRecord);
            await _state.ObserveAsync(snapshot => Readmit(snapshot, id, out again)).ConfigureAwait(false);
            if (again is null)
                return;

            _log.Write($"starts '{id}' again (restart {again.Restarts}).");
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

    /// <summary>Sets or takes back a retain window; see <see cref="EdgeClient.RetainAsync"/>.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="window">How long from now; null for no window.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task RetainAsync(InstanceId id, TimeSpan? window, int epoch, CancellationToken cancellation) => _state.CommandAsync(
        snapshot => snapshot.SeenBy(id.Target, epoch).Find(id) is { } record
            ? snapshot.SeenBy(id.Target, epoch).With(record with { RetainedUntil = window is { } span ? _clock.GetUtcNow() + span : null })
            : throw new EdgeRefusedException($"'{id}' is not retained: the edge does not have it."),
        cancellation);

    /// <summary>Ends an instance; see <see cref="EdgeClient.TerminateAsync"/>.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the wait; the instance ends all the same.</param>
    public async Task TerminateAsync(InstanceId id, int epoch, CancellationToken cancellation)
    {
        await _state.CommandAsync(snapshot => Condemn(snapshot.SeenBy(id.Target, epoch), id), cancellation).ConfigureAwait(false);
        if (_state.Snapshot.Find(id) is { } record)
            await StopAsync(record, cancellation).ConfigureAwait(false);
    }

    /// <summary>Ends an instance whose retain window has passed, unless an alias leads to it or the window was taken back.</summary>
    /// <param name="id">The instance.</param>
    public async Task ExpireAsync(InstanceId id)
    {
        await _state.ObserveAsync(snapshot => IsExpired(snapshot, id) ? Condemn(snapshot, id) : snapshot).ConfigureAwait(false);
        if (_state.Snapshot.Find(id) is { State: InstanceState.Stopping } record)
            await StopAsync(record, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Removes a target; see <see cref="EdgeClient.RemoveTargetAsync"/>.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the wait; the target ends all the same.</param>
    public async Task RemoveTargetAsync(string target, int epoch, CancellationToken cancellation)
    {
        await _state.CommandAsync(
            snapshot => snapshot.Instances.Where(record => record.Id.Target == target)
                .Aggregate(snapshot.SeenBy(target, epoch).WithoutAliases(alias => alias.Target == target), (next, record) => Condemn(next, record.Id)),
            cancellation).ConfigureAwait(false);
        var leaving = _state.Snapshot.Instances.Where(record => record.Id.Target == target);
        await Task.WhenAll(leaving.Select(record => StopAsync(record, cancellation))).ConfigureAwait(false);
    }

    /// <summary>Ends the process of an instance that is marked as stopping, then forgets the instance.</summary>
    /// <param name="record">The instance.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task StopAsync(InstanceRecord record, CancellationToken cancellation)
    {
        await _children.StopAsync(record.Nonce, cancellation).ConfigureAwait(false);
        await _state.ObserveAsync(snapshot => snapshot.FindByNonce(record.Nonce) is null ? snapshot : snapshot.Without(record.Id)).ConfigureAwait(false);
        _log.Write($"ended '{record.Id}'.");
    }

    public void Dispose() => _starting.Dispose();

    private EdgeSnapshot Admit(EdgeSnapshot snapshot, InstanceSpec spec, out InstanceRecord? fresh)
    {
        fresh = null;
        if (snapshot.Find(spec.Id) is { } present && (present.IsLive || present.ShouldLive))
        {
            return present.Spec.Digest == spec.Digest
                ? snapshot
                : throw new EdgeRefusedException($"'{spec.Id}' was not started: it runs image {present.Spec.Digest}, not {spec.Digest}. Terminate it first.");
        }

        _state.ForgetTraffic(spec.Id);
        fresh = new InstanceRecord
        {
            Spec = spec,
            Nonce = Launcher.NewNonce(),
            Port = FreePort.Find(Promised(snapshot)),
            State = InstanceState.Starting,
            StartedAt = _clock.GetUtcNow(),
        };
        return snapshot.With(fresh);
    }

    private static EdgeSnapshot Readmit(EdgeSnapshot snapshot, InstanceId id, out InstanceRecord? again)
    {
        again = null;
        if (snapshot.Find(id) is not { State: InstanceState.Exited, ShouldLive: true } record)
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

    private static HashSet<int> Promised(EdgeSnapshot snapshot) => [.. snapshot.Instances.Select(record => record.Port)];

    private bool IsExpired(EdgeSnapshot snapshot, InstanceId id) =>
        snapshot.Find(id) is { RetainedUntil: { } until } && until <= _clock.GetUtcNow() && !snapshot.IsServing(id);

    private static EdgeSnapshot Condemn(EdgeSnapshot snapshot, InstanceId id)
    {
        if (snapshot.IsServing(id))
            throw new EdgeRefusedException($"'{id}' was not ended: the alias leads to it. Move the alias first.");

        return snapshot.Find(id) is { } record ? snapshot.With(record with { State = InstanceState.Stopping }) : snapshot;
    }

    private async Task LaunchAsync(InstanceRecord record)
    {
        try
        {
            var process = await _launcher.LaunchAsync(record, CancellationToken.None).ConfigureAwait(false);
            await _state.ObserveAsync(snapshot => snapshot.FindByNonce(record.Nonce) is { State: InstanceState.Starting } waiting
                ? snapshot.With(waiting with { Process = process })
                : snapshot).ConfigureAwait(false);
            _log.Write($"started '{record.Id}' (pid {process.Pid}, port {record.Port}).");

            // Terminated while it was being started, when there was no process to end yet.
            if (_state.Snapshot.FindByNonce(record.Nonce) is not { State: InstanceState.Starting or InstanceState.Running })
                await _children.StopAsync(record.Nonce, CancellationToken.None).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            // One that never ran leaves no trace; one that is wanted again is tried again by its caretaker.
            await _state.ObserveAsync(snapshot => record.HasBeenHealthy
                ? snapshot.With(record with { State = InstanceState.Exited })
                : snapshot.Without(record.Id)).ConfigureAwait(false);
            throw new EdgeRefusedException($"'{record.Id}' was not started. {exception.Message}");
        }
    }
}
