using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace Shunt.Edge.Wires;

/// <summary>
/// A connected socket, with one receive at a time that can be begun before anyone waits for it. Nothing here throws for what the
/// other side does: an end and an error are results.
/// </summary>
/// <remarks>
/// A receive that is begun early costs nothing, since it is the one that finds no bytes yet which makes the system tell when some
/// come. It finds out that the other side has gone: before a request is sent, and while its answer is waited for.
/// </remarks>
internal sealed class Wire : SocketAsyncEventArgs, IValueTaskSource<int>
{
    private const int Broken = -1;

    private readonly Socket _socket;
    private ManualResetValueTaskSourceCore<int> _received;
    private Action? _whenLost;
    private int _result;
    private volatile bool _hasReceived;
    private int _isClosed;

    /// <summary>Takes over a connected socket.</summary>
    /// <param name="socket">The socket.</param>
    public Wire(Socket socket)
        : base(true)
    {
        _socket = socket;

        // So that a send that does not have to wait is one call of the system and no more.
        _socket.Blocking = false;
    }

    /// <value>Whether a receive was begun whose result nobody has taken.</value>
    public bool IsReceiving { get; private set; }

    /// <value>The thread that told of bytes last, and will tell of the next: a socket stays with one.</value>
    public int Thread { get; private set; }

    /// <value>Whether the receive that was begun has ended.</value>
    public bool HasReceived => IsReceiving && _hasReceived;

    /// <summary>Begins to receive.</summary>
    /// <param name="memory">Where to; nobody else's until the result was taken.</param>
    public void BeginReceive(Memory<byte> memory)
    {
        _received.Reset();
        _hasReceived = false;
        IsReceiving = true;
        try
        {
            SetBuffer(memory);
            if (!_socket.ReceiveAsync(this))
                Receive(SocketError == SocketError.Success ? BytesTransferred : Broken);
        }
        catch (ObjectDisposedException)
        {
            Receive(Broken);
        }
    }

    /// <summary>Takes the result of the receive that was begun.</summary>
    /// <returns>How many bytes came; 0 when the other side has ended, less when the connection broke or was closed.</returns>
    public ValueTask<int> ReceivedAsync() => new(this, _received.Version);

    /// <summary>Receives.</summary>
    /// <param name="memory">Where to.</param>
    /// <returns>How many bytes came; 0 when the other side has ended, less when the connection broke or was closed.</returns>
    public ValueTask<int> ReceiveAsync(Memory<byte> memory)
    {
        BeginReceive(memory);
        return ReceivedAsync();
    }

    /// <summary>Sends everything. Returns when the system has taken it: this is how a slow reader slows its writer down.</summary>
    /// <param name="bytes">What to send.</param>
    /// <returns>How many bytes were sent: fewer when the connection broke or was closed.</returns>
    public ValueTask<int> SendAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var sent = _socket.Send(bytes.Span, SocketFlags.None, out var error);
            return sent == bytes.Length || error is not (SocketError.Success or SocketError.WouldBlock) ? new ValueTask<int>(sent) : SendRestAsync(bytes, sent);
        }
        catch (ObjectDisposedException)
        {
            return new ValueTask<int>(0);
        }
    }

    /// <summary>Names what is done, once, when the receive that was begun finds the other side gone; now, when it has already.</summary>
    /// <param name="action">What to do; must be quick.</param>
    public void WhenLost(Action action)
    {
        Interlocked.Exchange(ref _whenLost, action);
        if (HasReceived && _result <= 0)
            Interlocked.Exchange(ref _whenLost, null)?.Invoke();
    }

    /// <summary>Takes back what <see cref="WhenLost"/> named.</summary>
    /// <returns>False when it is too late: it was done, or is being done.</returns>
    public bool TryForgetLoss() => Interlocked.Exchange(ref _whenLost, null) is not null;

    /// <summary>Says that we send no more; what was sent still arrives.</summary>
    public void EndSending()
    {
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The connection is gone already, which says the same.
        }
    }

    /// <summary>Closes the connection, from any thread; a receive or a send that waits ends.</summary>
    public void Close()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) != 0)
            return;

        _socket.Dispose();
        Dispose();
    }

    int IValueTaskSource<int>.GetResult(short token)
    {
        IsReceiving = false;
        return _received.GetResult(token);
    }

    ValueTaskSourceStatus IValueTaskSource<int>.GetStatus(short token) => _received.GetStatus(token);

    void IValueTaskSource<int>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _received.OnCompleted(continuation, state, token, flags);

    /// <inheritdoc />
    protected override void OnCompleted(SocketAsyncEventArgs e)
    {
        Thread = Environment.CurrentManagedThreadId;
        Receive(SocketError == SocketError.Success ? BytesTransferred : Broken);
    }

    private void Receive(int result)
    {
        _result = result;
        _hasReceived = true;
        if (result <= 0)
            Interlocked.Exchange(ref _whenLost, null)?.Invoke();
        _received.SetResult(result);
    }

    [AsyncMethodBuilder(typeof(KeptMethodBuilder<>))]
    private async ValueTask<int> SendRestAsync(ReadOnlyMemory<byte> bytes, int sent)
    {
        try
        {
            while (sent < bytes.Length)
                sent += await _socket.SendAsync(bytes[sent..], SocketFlags.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // What was sent until then is the answer.
        }

        return sent;
    }
}
