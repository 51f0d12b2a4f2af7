using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;

namespace Shunt.Edge.Serving;

/// <summary>Accepts the clients' connections, and ends those whose limits have passed.</summary>
internal sealed class PublicPort : IAsyncDisposable
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AcceptPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan FullInterval = TimeSpan.FromMinutes(1);

    // Of all that are held: how many make room at once. Finding them costs more than ending them.
    private const int Part = 64;

    private readonly Socket _listening;
    private readonly PublicService _service;
    private readonly int _most;
    private readonly ConcurrentDictionary<ClientConnection, byte> _connections = new();
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _accepting = Task.CompletedTask;
    private ITimer? _sweep;
    private int _count;
    private long? _saidFull;

    /// <summary>Takes a listening socket, which stays its owner's: it is accepted from and never closed.</summary>
    /// <param name="listening">The socket.</param>
    /// <param name="service">What all connections share.</param>
    /// <param name="most">How many connections are held at once; for another one, the one that has waited longest is ended.</param>
    public PublicPort(Socket listening, PublicService service, int most)
    {
        _listening = listening;
        _service = service;
        _most = most;
    }

    /// <summary>How many connections are doing something now.</summary>
    /// <param name="phase">What.</param>
    public int Count(ConnectionPhase phase) => _connections.Keys.Count(connection => connection.Phase == phase);

    /// <summary>Begins to accept.</summary>
    public void Start()
    {
        _sweep = _service.Clock.CreateTimer(_ => Sweep(), null, SweepInterval, SweepInterval);
        _accepting = AcceptAsync();
    }

    /// <summary>Accepts no more; what waits in the queue is left to whoever else listens. Connections end with their next response.</summary>
    public async Task StopAsync()
    {
        _service.IsEnding = true;
        await _end.CancelAsync().ConfigureAwait(false);
        await _accepting.ConfigureAwait(false);
    }

    /// <summary>Waits until all connections have ended; those left at the limit are cut.</summary>
    /// <param name="grace">How long a connection may wait for one more request, which is answered and told that it is the last.</param>
    /// <param name="limit">How long to wait at most, after that.</param>
    public async Task DrainAsync(TimeSpan grace, TimeSpan limit)
    {
        await EmptyWithinAsync(grace).ConfigureAwait(false);
        _service.EndsWaiting = true;
        foreach (var connection in _connections.Keys)
            connection.TryEnd(ConnectionPhase.Waiting);

        await EmptyWithinAsync(limit).ConfigureAwait(false);
        foreach (var connection in _connections.Keys)
            connection.Wire.Close();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        if (_sweep is not null)
            await _sweep.DisposeAsync().ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task EmptyWithinAsync(TimeSpan limit)
    {
        if (limit > TimeSpan.Zero && !_connections.IsEmpty)
            await _empty.Task.WaitAsync(limit, _service.Clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var client = await _listening.AcceptAsync(_end.Token).ConfigureAwait(false);
                await HaveRoomAsync().ConfigureAwait(false);
                Serve(client);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException exception)
            {
                // A client that left in the queue, or no descriptor left: either may pass.
                _service.Log.Write($"could not accept a connection: {exception.Message}");
                await Task.Delay(AcceptPause, _service.Clock).ConfigureAwait(false);
            }
        }
    }

    private async Task HaveRoomAsync()
    {
        while (Volatile.Read(ref _count) >= _most && !_end.IsCancellationRequested && !TryMakeRoom())
            await Task.Delay(AcceptPause, _service.Clock).ConfigureAwait(false);
    }

    // Whoever keeps us waiting longest makes room: for a next request first, for the rest of a head then. A request that is being answered stays.
    private bool TryMakeRoom()
    {
        if (_saidFull is not { } said || _service.Clock.GetElapsedTime(said) >= FullInterval)
        {
            _service.Log.Write(string.Create(CultureInfo.InvariantCulture, $"holds {_most} connections, its most: those that wait longest make room for new ones."));
            _saidFull = _service.Clock.GetTimestamp();
        }

        return TryEnd(ConnectionPhase.Waiting) || TryEnd(ConnectionPhase.Head);
    }

    private bool TryEnd(ConnectionPhase phase)
    {
        var hasEnded = false;
        foreach (var connection in _connections.Keys.Where(connection => connection.Phase == phase).OrderBy(connection => connection.Since).Take(Math.Max(_most / Part, 1)))
            hasEnded |= connection.TryEnd(phase);
        return hasEnded;
    }

    private void Serve(Socket socket)
    {
        socket.NoDelay = true;
        var connection = new ClientConnection(socket, _service);
        Interlocked.Increment(ref _count);
        _connections[connection] = 0;
        _ = RunAsync(connection);
    }

    private async Task RunAsync(ClientConnection connection)
    {
        try
        {
            await connection.RunAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _service.Log.Write($"lost a connection to a fault of its own: {exception}");
            throw;
        }
        finally
        {
            _connections.TryRemove(connection, out _);
            Interlocked.Decrement(ref _count);
            if (_service.IsEnding && _connections.IsEmpty)
                _empty.TrySetResult();
        }
    }

    private void Sweep()
    {
        _service.Tick();
        foreach (var connection in _connections.Keys)
            connection.Expire();
    }
}
