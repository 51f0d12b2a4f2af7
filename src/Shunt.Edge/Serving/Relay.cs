using System.Buffers;
using System.Runtime.CompilerServices;
using Shunt.Edge.Http;
using Shunt.Edge.Routing;
using Shunt.Edge.Wires;

namespace Shunt.Edge.Serving;

/// <summary>Sends a client's request on one connection to an instance, and passes the response back.</summary>
internal sealed class Relay
{
    private const int BufferBytes = 8 * 1024;

    private readonly ClientConnection _client;
    private readonly PublicService _service;
    private readonly ResponseHead _response = new();
    private readonly Action _leave;
    private Destination _destination = null!;
    private Wire? _upstream;
    private RequestBody? _body;
    private Task _passing = Task.CompletedTask;
    private byte[] _buffer = [];
    private int _count;
    private Outcome _failure;
    private bool _hasBegun;
    private bool _hasSurplus;
    private volatile bool _isWatched;

    /// <summary>Serves one client's connection, a request at a time.</summary>
    /// <param name="client">The connection.</param>
    /// <param name="service">What all connections share.</param>
    public Relay(ClientConnection client, PublicService service)
    {
        _client = client;
        _service = service;
        _leave = () => Volatile.Read(ref _upstream)?.Close();
    }

    /// <value>Whether the client's connection takes another request.</value>
    public bool KeepsClient { get; private set; }

    /// <value>The status that was passed on.</value>
    public int Status => _response.Status;

    /// <value>Why the response could not be passed on, when it could not.</value>
    public ResponseFault Fault => _response.Fault;

    /// <value>Whether the client's body is at fault.</value>
    public bool IsBodyMalformed => _body is { IsMalformed: true };

    /// <value>Whether the client's body did not come in time.</value>
    public bool IsBodyLate => _body is { IsLate: true };

    /// <value>Whether all of the client's body has come.</value>
    public bool IsBodyWhole => _body is null or { IsWhole: true };

    /// <value>Ends when nothing is received of the client's body any more.</value>
    public Task Passing => _passing;

    private BodyCoding Coding => _response.Framing switch
    {
        Framing.Chunked when _client.Request.IsHttp10 => BodyCoding.FromChunks,
        Framing.UntilClose when !_client.Request.IsHttp10 => BodyCoding.ToChunks,
        _ => BodyCoding.AsIs,
    };

    // A client of HTTP/1.0 knows the end of a body only by its length or by the end of the connection.
    private bool IsDelimited => !_client.Request.IsHttp10 || _response.Framing is Framing.None or Framing.Length;

    /// <summary>Sends a request and passes its response back.</summary>
    /// <param name="upstream">The connection; given back to its pool, or closed.</param>
    /// <param name="destination">The instance.</param>
    /// <param name="request">The request.</param>
    [AsyncMethodBuilder(typeof(KeptMethodBuilder<>))]
    public async ValueTask<Outcome> RunAsync(Wire upstream, Destination destination, OutgoingRequest request)
    {
        Reset();
        _destination = destination;
        _upstream = upstream;
        _buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        var outcome = Outcome.Unsent;
        try
        {
            upstream.BeginReceive(_buffer);
            if (!upstream.HasReceived && await upstream.SendAsync(request.Memory).ConfigureAwait(false) > 0)
            {
                BeginBody(request.HasMore);
                var state = HeadState.Incomplete;
                while (state == HeadState.Incomplete)
                {
                    state = ReadHead(await upstream.ReceivedAsync().ConfigureAwait(false));
                    while (state == HeadState.Complete && _response.IsInterim)
                        state = await PassInterimAsync().ConfigureAwait(false);
                    if (state == HeadState.Incomplete)
                        ReceiveMore(upstream);
                }

                if (state == HeadState.Complete)
                    CountHead(request.Begun);
                outcome = state == HeadState.Refused ? _failure
                    : _response.IsUpgrade ? await UpgradeAsync(upstream).ConfigureAwait(false)
                    : await PassAsync(upstream).ConfigureAwait(false);
            }

            return await FinishAsync(upstream, outcome).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }
    }

    /// <summary>Ends a request whose client's body is waited for.</summary>
    public void ExpireBody() => Volatile.Read(ref _body)?.Expire();

    /// <summary>Forgets the request before.</summary>
    public void Reset()
    {
        _upstream = null;
        _body = null;
        _passing = Task.CompletedTask;
        _count = 0;
        _hasBegun = _hasSurplus = _isWatched = KeepsClient = false;
    }

    private void BeginBody(bool hasBody)
    {
        if (!hasBody)
        {
            WatchClient();
            return;
        }

        _body = new RequestBody(_client, _upstream!);
        _passing = PassBodyAsync(_body);
    }

    private async Task PassBodyAsync(RequestBody body)
    {
        await body.PassAsync().ConfigureAwait(false);
        if (body.IsWhole)
            WatchClient();
    }

    // Begins to receive the next request, which is also how a client that leaves is noticed. One that has sent it already stays.
    private void WatchClient()
    {
        if (!_client.Input.IsEmpty)
            return;

        // It is under way already when this is the second attempt.
        if (!_client.Wire.IsReceiving)
        {
            _client.Input.Shrink();
            _client.Wire.BeginReceive(_client.Input.Free);
        }

        _isWatched = true;
        _client.Wire.WhenLost(_leave);
    }

    private HeadState ReadHead(int received)
    {
        if (received <= 0)
            return Fail(_hasBegun ? Outcome.CutShort : Outcome.Unanswered);

        _hasBegun = true;
        _count += received;
        return ReadHead();
    }

    private HeadState ReadHead()
    {
        var state = _response.Read(_buffer.AsSpan(0, _count), _client.Request.Method);
        return state == HeadState.Refused || (state == HeadState.Complete && _response.IsUpgrade && !_client.Request.IsUpgrade) ? Fail(Outcome.Malformed) : state;
    }

    private void CountHead(long begun)
    {
        _destination.Traffic.Latencies.Add(_service.Clock.GetElapsedTime(begun));
        _destination.Standing.Answered();
    }

    private HeadState Fail(Outcome outcome)
    {
        _failure = outcome;
        return HeadState.Refused;
    }

    private async ValueTask<HeadState> PassInterimAsync()
    {
        var additions = new ResponseAdditions(default, ConnectionFate.Stays, IsChunked: false, _service.Clock);
        var head = new byte[_response.Length + ResponseHead.MostAdded];
        var length = _response.Write(_buffer, additions, head);
        _count -= _response.Length;
        _buffer.AsSpan(_response.Length, _count).CopyTo(_buffer);
        if (!_client.Request.IsHttp10 && await _client.Wire.SendAsync(head.AsMemory(0, length)).ConfigureAwait(false) < length)
            return Fail(Outcome.ClientLeft);

        return _count == 0 ? HeadState.Incomplete : ReadHead();
    }

    private void ReceiveMore(Wire upstream)
    {
        if (_count == _buffer.Length)
            Grow();
        upstream.BeginReceive(_buffer.AsMemory(_count));
    }

    [AsyncMethodBuilder(typeof(KeptMethodBuilder<>))]
    private async ValueTask<Outcome> PassAsync(Wire upstream)
    {
        var coding = Coding;
        var decoder = new BodyDecoder(_response.Framing, _response.ContentLength);
        var taken = coding == BodyCoding.AsIs ? decoder.TakeAll(_buffer.AsSpan(_response.Length, _count - _response.Length)) : 0;
        if (decoder.IsMalformed)
            return Outcome.Malformed;

        KeepsClient = _client.Request.KeepsAlive && !_service.IsEnding && IsDelimited && _passing.IsCompleted && _body is null or { IsWhole: true };
        if (!await SendHeadAsync(coding, taken).ConfigureAwait(false))
            return Outcome.ClientLeft;

        var held = _buffer.AsMemory(_response.Length + taken, _count - _response.Length - taken);
        _hasSurplus = !held.IsEmpty;
        if (decoder.IsDone)
            return Outcome.Answered;

        var body = new ResponseBody(_client, coding, decoder);
        var outcome = await body.PassAsync(upstream, held).ConfigureAwait(false);
        _hasSurplus = body.HasSurplus;
        return outcome;
    }

    [AsyncMethodBuilder(typeof(KeptMethodBuilder<>))]
    private async ValueTask<bool> SendHeadAsync(BodyCoding coding, int taken)
    {
        var fate = _response.IsUpgrade ? ConnectionFate.Upgrades
            : !KeepsClient ? ConnectionFate.Closes
            : _client.Request.IsHttp10 ? ConnectionFate.StaysByWord : ConnectionFate.Stays;
        var isChunked = coding == BodyCoding.ToChunks || (coding == BodyCoding.AsIs && _response.Framing == Framing.Chunked);
        var additions = new ResponseAdditions(_destination.VersionLine, fate, isChunked, _service.Clock);
        var output = ArrayPool<byte>.Shared.Rent(_response.Length + ResponseHead.MostAdded + taken);
        var length = _response.Write(_buffer, additions, output);
        _buffer.AsSpan(_response.Length, taken).CopyTo(output.AsSpan(length));
        var sent = await _client.Wire.SendAsync(output.AsMemory(0, length + taken)).ConfigureAwait(false);
        ArrayPool<byte>.Shared.Return(output);
        return sent == length + taken;
    }

    private async ValueTask<Outcome> UpgradeAsync(Wire upstream)
    {
        if (!await SendHeadAsync(BodyCoding.AsIs, 0).ConfigureAwait(false) || !TryForgetClient())
            return Outcome.ClientLeft;

        await Tunnel.RunAsync(_client, upstream, _buffer.AsMemory(_response.Length, _count - _response.Length)).ConfigureAwait(false);
        return Outcome.Answered;
    }

    // The upstream connection is not given back while anything could still close it, or use it.
    private async ValueTask<Outcome> FinishAsync(Wire upstream, Outcome outcome)
    {
        var isClientThere = !_isWatched || TryForgetClient();
        KeepsClient &= isClientThere;
        var isReusable = outcome == Outcome.Answered && isClientThere && _response.KeepsAlive && !_hasSurplus && _passing.IsCompleted && _body is null or { IsSent: true };
        if (isReusable)
        {
            _destination.Connections.Return(upstream, _service.Clock);
            return outcome;
        }

        upstream.Close();
        if (upstream.IsReceiving)
            await upstream.ReceivedAsync().ConfigureAwait(false);
        return outcome != Outcome.Answered && (!isClientThere || _body is { HasLeft: true }) ? Outcome.ClientLeft : outcome;
    }

    private bool TryForgetClient()
    {
        if (!_isWatched)
            return true;

        _isWatched = false;
        return _client.Wire.TryForgetLoss();
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
