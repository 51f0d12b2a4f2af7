using System.Net;
using System.Net.Sockets;

namespace Shunt.Edge.Wires;

/// <summary>Connections to one process of an instance: those that wait for another request, the one that was used last first.</summary>
internal sealed class UpstreamPool
{
    // Loopback answers or refuses at once; only a full accept queue keeps a connection waiting.
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(5);

    // Below the idle limit of common servers (Node: 5 s).
    private static readonly TimeSpan IdleLimit = TimeSpan.FromSeconds(4);

    // A request that must not be sent twice gets a connection that no common server (gunicorn: 2 s) is about to close.
    private static readonly TimeSpan SurelyOpen = TimeSpan.FromSeconds(1);

    // How many of those that were used last are looked through for one of the thread's own.
    private const int Depth = 32;

    private readonly IPEndPoint _endPoint;
    private readonly Lock _lock = new();
    private readonly List<(Wire Wire, int Thread, long Since)> _waiting = [];
    private bool _isClosed;

    public UpstreamPool(int port) => _endPoint = new IPEndPoint(IPAddress.Loopback, port);

    /// <summary>Takes a connection that waits; null when none does.</summary>
    /// <param name="isRepeatable">Whether the request may be sent again should the instance close the connection just now.</param>
    /// <param name="clock">Measures how long it has waited.</param>
    public Wire? TryTake(bool isRepeatable, TimeProvider clock)
    {
        lock (_lock)
        {
            if (_waiting.Count == 0)
                return null;

            var index = Best();
            var (wire, _, since) = _waiting[index];
            if (!isRepeatable && clock.GetElapsedTime(since) > SurelyOpen)
                return null;

            _waiting.RemoveAt(index);
            return wire;
        }
    }

    /// <summary>Opens a connection.</summary>
    /// <param name="clock">Measures how long it may take.</param>
    /// <returns>The connection; null when it was refused, or not made within 5 s.</returns>
    public async ValueTask<Wire?> ConnectAsync(TimeProvider clock)
    {
        Socket? socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            using var late = new CancellationTokenSource(ConnectLimit, clock);
            await socket.ConnectAsync(_endPoint, late.Token).ConfigureAwait(false);
            var wire = new Wire(socket);
            socket = null;
            return wire;
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            return null;
        }
        finally
        {
            socket?.Dispose();
        }
    }

    /// <summary>Gives a connection back whose response has ended.</summary>
    /// <param name="wire">The connection.</param>
    /// <param name="clock">Measures how long it waits.</param>
    public void Return(Wire wire, TimeProvider clock)
    {
        lock (_lock)
        {
            if (!_isClosed)
            {
                _waiting.Add((wire, wire.Thread, clock.GetTimestamp()));
                return;
            }
        }

        wire.Close();
    }

    /// <summary>Closes connections that have waited too long.</summary>
    /// <param name="clock">Measures how long.</param>
    public void Trim(TimeProvider clock)
    {
        List<(Wire Wire, int Thread, long Since)> old;
        lock (_lock)
        {
            // They lie in the order in which they were given back.
            var count = _waiting.FindIndex(waiting => clock.GetElapsedTime(waiting.Since) <= IdleLimit);
            old = _waiting.GetRange(0, count < 0 ? _waiting.Count : count);
            _waiting.RemoveRange(0, old.Count);
        }

        old.ForEach(waiting => waiting.Wire.Close());
    }

    /// <summary>The process is gone: closes what waits, and what is given back from now on.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            _waiting.ForEach(waiting => waiting.Wire.Close());
            _waiting.Clear();
        }
    }

    // The one that was used last by this thread: its answer then comes to the thread that asked, and no other has to get its turn in between.
    private int Best()
    {
        var here = Environment.CurrentManagedThreadId;
        for (var index = _waiting.Count - 1; index >= Math.Max(0, _waiting.Count - Depth); index--)
        {
            if (_waiting[index].Thread == here)
                return index;
        }

        return _waiting.Count - 1;
    }
}
