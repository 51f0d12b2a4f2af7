using System.Net;
using System.Net.Sockets;
using System.Text;
using Shunt.Edge.Http;
using Shunt.Edge.Wires;

namespace Shunt.Edge.Serving;

/// <summary>A client's connection: its requests are answered one after the other.</summary>
internal sealed class ClientConnection
{
    private static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(75);
    private static readonly TimeSpan HeadLimit = TimeSpan.FromSeconds(30);

    // Of a body that has begun, and that the instance is ready to take: nginx's default.
    private static readonly TimeSpan BodyLimit = TimeSpan.FromSeconds(60);

    // Without a byte in either direction for this long a request is given up. A shorter limit would cut event streams and WebSockets
    // that are merely quiet, and reports that take their time; a client that leaves ends its request at once anyway.
    private static readonly TimeSpan ActivityLimit = TimeSpan.FromHours(1);

    private readonly PublicService _service;
    private readonly Exchange _exchange;
    private long _since;
    private int _seen;
    private volatile ConnectionPhase _phase;

    /// <summary>Takes over an accepted socket.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="service">What all connections share.</param>
    public ClientConnection(Socket socket, PublicService service)
    {
        _service = service;
        Address = Encoding.ASCII.GetBytes((socket.RemoteEndPoint as IPEndPoint)?.Address.ToString() ?? "unknown");
        Wire = new Wire(socket);
        _exchange = new Exchange(this, service);
        Touch();
    }

    public Wire Wire { get; }

    public InputBuffer Input { get; } = new();

    /// <value>The request that is being answered.</value>
    public RequestHead Request { get; } = new();

    /// <value>The client's address, as it is told to instances.</value>
    public ReadOnlyMemory<byte> Address { get; }

    public ConnectionPhase Phase => _phase;

    /// <value>Since when nothing has happened, or the head has been coming.</value>
    public long Since => Volatile.Read(ref _since);

    /// <summary>Something happened: the limit begins anew.</summary>
    public void Touch() => Volatile.Write(ref _since, _service.Now);

    /// <summary>Answers requests until the connection ends.</summary>
    public async Task RunAsync()
    {
        try
        {
            while (TryWait())
            {
                HeadState state;
                while ((state = ReadHead()) == HeadState.Incomplete)
                {
                    BeginReceive();
                    if (!TryTake(await Wire.ReceivedAsync().ConfigureAwait(false)))
                        return;
                }

                if (!TryEnter(ConnectionPhase.Head, ConnectionPhase.Answering))
                    return;

                Touch();
                var goesOn = state == HeadState.Complete ? _exchange.RunAsync() : RefuseAsync(Request.Refusal!);
                if (!await goesOn.ConfigureAwait(false))
                    return;
            }
        }
        finally
        {
            Wire.Close();
        }
    }

    /// <summary>Sends an answer of the edge's own.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="keepsAlive">Whether the connection takes another request.</param>
    /// <returns>Whether it was sent and the connection takes another request.</returns>
    public async ValueTask<bool> SayAsync(OwnAnswer answer, bool keepsAlive)
    {
        var bytes = answer.ToBytes(Request.Method, keepsAlive, _service.Clock.GetUtcNow());
        return await Wire.SendAsync(bytes).ConfigureAwait(false) == bytes.Length && keepsAlive;
    }

    /// <summary>Ends the connection if its limit has passed.</summary>
    public void Expire()
    {
        var phase = Phase;
        if (phase == ConnectionPhase.Answering && _service.Clock.GetElapsedTime(Since, _service.Now) >= BodyLimit)
            _exchange.ExpireBody();

        var limit = phase switch { ConnectionPhase.Waiting => WaitLimit, ConnectionPhase.Head => HeadLimit, _ => ActivityLimit };
        if (_service.Clock.GetElapsedTime(Since, _service.Now) >= limit)
            TryEnd(phase);
    }

    /// <summary>Ends the connection if it is still doing something; a head that has begun is refused for its slowness.</summary>
    /// <param name="phase">What.</param>
    /// <returns>Whether it was.</returns>
    public bool TryEnd(ConnectionPhase phase)
    {
        if (!TryEnter(phase, ConnectionPhase.Expired))
            return false;

        if (phase == ConnectionPhase.Head)
            _ = RefuseSlowAsync();
        else
            Wire.Close();
        return true;
    }

    // False when no more requests are taken.
    private bool TryWait()
    {
        _seen = 0;
        Touch();
        _phase = Input.IsEmpty ? ConnectionPhase.Waiting : ConnectionPhase.Head;
        return !Input.IsEmpty || !_service.EndsWaiting;
    }

    // A head that is not whole can only become so, or be found faulty, with the end of another line.
    private HeadState ReadHead()
    {
        var bytes = Input.Bytes;
        var hasLine = bytes[_seen..].Contains((byte)'\n') || bytes.Length > HttpLimits.RequestLineBytes;
        _seen = bytes.Length;
        return hasLine ? Request.Read(bytes) : HeadState.Incomplete;
    }

    private void BeginReceive()
    {
        if (Wire.IsReceiving)
            return;

        Input.Reserve(Input.IsEmpty ? InputBuffer.SmallBytes : Input.Bytes.Length * 2);
        Wire.BeginReceive(Input.Free);
    }

    private bool TryTake(int received)
    {
        if (received <= 0)
            return false;

        var isFirst = Input.IsEmpty;
        Input.Add(received);
        if (!isFirst)
            return true;

        Touch();
        return TryEnter(ConnectionPhase.Waiting, ConnectionPhase.Head);
    }

    private async ValueTask<bool> RefuseAsync(Refusal refusal)
    {
        await SayAsync(OwnAnswer.To(refusal), keepsAlive: false).ConfigureAwait(false);
        await Linger.AfterAsync(this, Task.CompletedTask, _service.Clock).ConfigureAwait(false);
        return false;
    }

    private async Task RefuseSlowAsync()
    {
        await SayAsync(OwnAnswer.To(Refusal.TooSlow), keepsAlive: false).ConfigureAwait(false);
        Wire.Close();
    }

    private bool TryEnter(ConnectionPhase from, ConnectionPhase to) => Interlocked.CompareExchange(ref _phase, to, from) == from;
}
