using System.Collections.Concurrent;
using Shunt.Edge.Routing;
using Shunt.Edge.State;
using Shunt.Local.Edge;
using Shunt.Platforms;

namespace Shunt.Edge.Fleet;

/// <summary>
/// The one place where a snapshot becomes the next. A command is on disk before requests follow it; an observation, which is true
/// whether or not it can be written, is followed at once.
/// </summary>
internal sealed class EdgeState : IDisposable
{
    private readonly SnapshotFile _file;
    private readonly Router _router;
    private readonly EdgeLog _log;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentDictionary<InstanceId, Traffic> _traffic = new();
    private readonly Destinations _destinations = new();
    private EdgeSnapshot _snapshot;
    private bool _isEnding;
    private bool _isClosed;

    /// <summary>Takes up the last snapshot; requests follow it at once.</summary>
    /// <param name="file">Where snapshots are kept.</param>
    /// <param name="router">What requests follow.</param>
    /// <param name="clock">Tells since when requests are counted.</param>
    /// <param name="log">Where failed writes are named.</param>
    /// <exception cref="InvalidDataException">The last snapshot cannot be read.</exception>
    public EdgeState(SnapshotFile file, Router router, TimeProvider clock, EdgeLog log)
    {
        _file = file;
        _router = router;
        _clock = clock;
        _log = log;
        _snapshot = file.Read();
    }

    /// <value>The snapshot now.</value>
    public EdgeSnapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>An instance's counters.</summary>
    /// <param name="id">The instance.</param>
    public Traffic TrafficOf(InstanceId id) => _traffic.GetOrAdd(id, _ => new Traffic { CountedSince = _clock.GetUtcNow() });

    /// <summary>An instance starts anew: its counters begin at 0.</summary>
    /// <param name="id">The instance.</param>
    public void ForgetTraffic(InstanceId id) => _traffic.TryRemove(id, out _);

    /// <summary>Does what was commanded: on disk first, then followed. Nothing changes when it throws.</summary>
    /// <param name="change">Makes the next snapshot, or refuses by throwing.</param>
    /// <param name="cancellation">Ends the wait for our turn.</param>
    /// <exception cref="EdgeRefusedException">The snapshot could not be written.</exception>
    /// <exception cref="EdgeEndingException">The edge is ending.</exception>
    /// <exception cref="IOException">Another worker has the snapshot; who asked is to ask again.</exception>
    public async Task CommandAsync(Func<EdgeSnapshot, EdgeSnapshot> change, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_isClosed)
                throw new IOException("Another worker serves now.");
            if (_isEnding)
                throw new EdgeEndingException();

            var next = change(_snapshot);
            if (next == _snapshot)
                return;

            Persist(next);
            Follow(next);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Takes note of what happened: followed first, then on disk as soon as that works.</summary>
    /// <param name="change">Makes the next snapshot.</param>
    public async Task ObserveAsync(Func<EdgeSnapshot, EdgeSnapshot> change)
    {
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            // What is seen after the end is seen by the next worker too, when it compares the snapshot with the processes there are.
            var next = _isClosed ? _snapshot : change(_snapshot);
            if (next == _snapshot)
                return;

            Follow(next);
            _file.Write(next);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _log.Write($"could not write its snapshot: {exception.Message}");
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the edge if it has no instance and no alias. From then on every command is refused, so that none is lost.</summary>
    /// <returns>Whether the edge is ending.</returns>
    public async Task<bool> TryEndAsync()
    {
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            return _isEnding |= _snapshot.Instances.IsEmpty && _snapshot.Aliases.IsEmpty;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Leaves the snapshot to another worker: it is written no more. Requests go on to follow it.</summary>
    public async Task CloseAsync()
    {
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        _isClosed = true;
        _turn.Release();
    }

    /// <summary>It was seen that a process of an instance answers on its port.</summary>
    /// <param name="nonce">Names the process.</param>
    public void Prove(string nonce) => _destinations.Prove(nonce);

    /// <summary>Closes connections to instances that have waited too long for a request.</summary>
    /// <param name="clock">Measures how long.</param>
    public void Trim(TimeProvider clock) => _destinations.Trim(clock);

    public void Dispose() => _turn.Dispose();

    private void Persist(EdgeSnapshot next)
    {
        try
        {
            _file.Write(next);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EdgeRefusedException($"Nothing changed: the edge could not write its snapshot ({exception.Message}).");
        }
    }

    private void Follow(EdgeSnapshot next)
    {
        _router.Follow(RoutingTable.Of(next, record => _destinations.Of(record, TrafficOf(record.Id))));
        Volatile.Write(ref _snapshot, next);
        _destinations.Keep(next);
    }
}
