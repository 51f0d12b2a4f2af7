using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Shunt.Edge.Http;
using Shunt.Edge.Routing;
using Shunt.Edge.Wires;

namespace Shunt.Edge.Serving;

/// <summary>Answers a client's requests: finds an instance by the Host that takes the request, sends it there, and counts it.</summary>
internal sealed class Exchange
{
    // A body that has come with its head and is no longer than this is sent with it.
    private const int SmallBodyBytes = 2 * 1024;

    private readonly ClientConnection _client;
    private readonly PublicService _service;
    private readonly Relay _relay;
    private OutgoingRequest _request;
    private bool _isUsed;

    /// <summary>Serves one client's connection, a request at a time.</summary>
    /// <param name="client">The connection.</param>
    /// <param name="service">What all connections share.</param>
    public Exchange(ClientConnection client, PublicService service)
    {
        _client = client;
        _service = service;
        _relay = new Relay(client, service);
    }

    /// <summary>Answers the request whose head has been read.</summary>
    /// <returns>Whether the connection takes another request.</returns>
    [AsyncMethodBuilder(typeof(KeptMethodBuilder<>))]
    public async ValueTask<bool> RunAsync()
    {
        var claim = Claim();
        if (claim.Route is not { } route)
            return await SayUnknownAsync().ConfigureAwait(false);

        _request = Write();
        _relay.Reset();
        try
        {
            var outcome = Outcome.Unsent;
            do
            {
                var upstream = TryTake(claim.Destination, outcome);
                if (upstream is null)
                    (claim, upstream) = await ConnectAsync(claim, route, outcome).ConfigureAwait(false);
                if (upstream is not null)
                    outcome = await _relay.RunAsync(upstream, claim.Destination!, _request).ConfigureAwait(false);
                else if (outcome == Outcome.Unsent)
                    outcome = Outcome.Unreachable;
            }
            while (IsRepeated(outcome));

            return IsPlain(outcome, claim.Destination) || await EndAsync(outcome, route, claim.Destination).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(_request.Bytes);
            claim.Release();
        }
    }

    /// <summary>Ends a request whose body has not gone on for too long, if it is the client that is waited for.</summary>
    public void ExpireBody() => _relay.ExpireBody();

    private Claim Claim()
    {
        var host = _client.Request.Host(_client.Input.Bytes);
        Span<char> characters = stackalloc char[HttpLimits.HostBytes];
        return _service.Router.Claim(characters[..Encoding.ASCII.GetChars(host, characters)], _service.Clock);
    }

    private OutgoingRequest Write()
    {
        var request = _client.Request;
        var bytes = _client.Input.Bytes;
        var hasSmallBody = request.Framing == Framing.Length && request.ContentLength <= Math.Min(SmallBodyBytes, bytes.Length - request.Length);
        var body = hasSmallBody ? (int)request.ContentLength : 0;
        var output = ArrayPool<byte>.Shared.Rent(request.Length + HttpLimits.HostBytes + RequestHead.MostAdded + body);
        var length = request.Write(bytes, _client.Address.Span, output);
        bytes.Slice(request.Length, body).CopyTo(output.AsSpan(length));
        _client.Input.Use(request.Length + body);
        return new OutgoingRequest(output, length + body, HasMore: request.Framing != Framing.None && !hasSmallBody, _service.Clock.GetTimestamp());
    }

    private Wire? TryTake(Destination? destination, Outcome before)
    {
        var used = before == Outcome.Unsent ? destination?.Connections.TryTake(_client.Request.IsRepeatable, _service.Clock) : null;
        _isUsed = used is not null;
        return used;
    }

    // A request that was sent goes to the same process or nowhere: one that ended may have ended because of it.
    private async ValueTask<(Claim Claim, Wire? Wire)> ConnectAsync(Claim claim, Route route, Outcome before) => before == Outcome.Unsent
        ? await new Search(_service, _request.Begun).ConnectAsync(claim, route).ConfigureAwait(false)
        : (claim, await claim.Destination!.ConnectAsync(_service.Clock).ConfigureAwait(false));

    // What is repeated is what cannot have been done: a request that was not sent, and one that only reads on a used connection,
    // which the instance may have closed before it saw the request.
    private bool IsRepeated(Outcome outcome) =>
        _isUsed && (outcome == Outcome.Unsent || (outcome == Outcome.Unanswered && _client.Request.IsRepeatable));

    // The usual end, for which nobody has to wait.
    private bool IsPlain(Outcome outcome, Destination? destination)
    {
        if (outcome == Outcome.Answered)
            destination!.Traffic.Count(failed: _relay.Status >= 500);
        return outcome == Outcome.Answered && _relay.KeepsClient;
    }

    private async ValueTask<bool> EndAsync(Outcome outcome, Route route, Destination? destination)
    {
        switch (outcome)
        {
            case Outcome.Answered:
                if (!_relay.IsBodyWhole)
                    await Linger.AfterAsync(_client, _relay.Passing, _service.Clock).ConfigureAwait(false);
                return false;
            case Outcome.ClientLeft:
                return false;
            case Outcome.Unreachable:
                return await SayAsync(OwnAnswer.Unreachable(route, destination)).ConfigureAwait(false);
            case var _ when _relay.IsBodyLate:
                return outcome != Outcome.BrokenOff && await SayAsync(OwnAnswer.To(Refusal.BodyTooSlow)).ConfigureAwait(false);
            case var _ when _relay.IsBodyMalformed && outcome != Outcome.BrokenOff:
                return await SayAsync(OwnAnswer.To(Refusal.ChunkMalformed)).ConfigureAwait(false);
            case Outcome.BrokenOff:
                destination!.Traffic.Count(failed: true);
                return false;
            default:
                destination!.Traffic.Count(failed: true);
                destination.Standing.Unanswered(_service.Clock);
                return await SayAsync(OwnAnswer.NoAnswer(destination, outcome, _relay.Fault)).ConfigureAwait(false);
        }
    }

    private ValueTask<bool> SayUnknownAsync()
    {
        var host = Encoding.ASCII.GetString(_client.Request.Host(_client.Input.Bytes));
        _client.Input.Use(_client.Request.Length);
        _relay.Reset();
        return SayAsync(new OwnAnswer(421, $"No route has the host '{host}'."));
    }

    private async ValueTask<bool> SayAsync(OwnAnswer answer)
    {
        var hasNoBody = _client.Request.Framing == Framing.None;
        var keepsAlive = hasNoBody && _client.Request.KeepsAlive && !_service.IsEnding;
        var isKept = await _client.SayAsync(answer, keepsAlive).ConfigureAwait(false);
        if (!hasNoBody)
            await Linger.AfterAsync(_client, _relay.Passing, _service.Clock).ConfigureAwait(false);
        return isKept;
    }
}
