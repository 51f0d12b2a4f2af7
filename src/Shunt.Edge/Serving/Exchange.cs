using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Shunt.Edge.Http;
using Shunt.Edge.Routing;

namespace Shunt.Edge.Serving;

/// <summary>Answers a client's requests: finds the instance by the Host, sends the request there, and counts it.</summary>
internal sealed class Exchange
{
    // A body that has come with its head and is no longer than this is sent with it.
    private const int SmallBodyBytes = 2 * 1024;

    private readonly ClientConnection _client;
    private readonly PublicService _service;
    private readonly Relay _relay;

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
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> RunAsync()
    {
        var claim = Claim();
        try
        {
            if (claim.Destination is { } destination)
                return await ForwardAsync(destination).ConfigureAwait(false);

            var answer = claim.Route is null
                ? new OwnAnswer(421, $"No route has the host '{Encoding.ASCII.GetString(_client.Request.Host(_client.Input.Bytes))}'.")
                : new OwnAnswer(503, claim.Route.Vacancy);
            _client.Input.Use(_client.Request.Length);
            return await SayAsync(answer, Task.CompletedTask).ConfigureAwait(false);
        }
        finally
        {
            claim.Release();
        }
    }

    private Claim Claim()
    {
        var host = _client.Request.Host(_client.Input.Bytes);
        Span<char> characters = stackalloc char[HttpLimits.HostBytes];
        return _service.Router.Claim(characters[..Encoding.ASCII.GetChars(host, characters)]);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> ForwardAsync(Destination destination)
    {
        var begun = _service.Clock.GetTimestamp();
        var head = Write(out var length, out var hasBody);
        var outcome = await SendAsync(destination, head.AsMemory(0, length), hasBody, begun).ConfigureAwait(false);
        ArrayPool<byte>.Shared.Return(head);
        switch (outcome)
        {
            case Outcome.Answered:
                destination.Traffic.Count(failed: _relay.Status >= 500);
                return _relay.KeepsClient || await EndAsync(hasBody).ConfigureAwait(false);
            case Outcome.ClientLeft:
                return false;
            case var _ when _relay.IsBodyMalformed && outcome != Outcome.BrokenOff:
                return await SayAsync(OwnAnswer.To(Refusal.ChunkMalformed), _relay.Passing).ConfigureAwait(false);
            case Outcome.BrokenOff:
                destination.Traffic.Count(failed: true);
                return false;
            default:
                destination.Traffic.Count(failed: true);
                return await SayAsync(NoAnswer(destination, outcome), _relay.Passing).ConfigureAwait(false);
        }
    }

    // What is repeated is what cannot have been done: a request that was not sent, and once more one that only reads, on a
    // connection that the instance may have closed before it saw the request.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Outcome> SendAsync(Destination destination, ReadOnlyMemory<byte> head, bool hasBody, long begun)
    {
        _relay.Reset();
        var isRepeatable = _client.Request.IsRepeatable;
        while (destination.Connections.TryTake(isRepeatable, _service.Clock) is { } used)
        {
            var outcome = await _relay.RunAsync(used, destination, head, hasBody, begun).ConfigureAwait(false);
            if (outcome == Outcome.Unsent)
                continue;
            if (outcome != Outcome.Unanswered || !isRepeatable)
                return outcome;
            break;
        }

        return await destination.Connections.ConnectAsync(_service.Clock).ConfigureAwait(false) is { } fresh
            ? await _relay.RunAsync(fresh, destination, head, hasBody, begun).ConfigureAwait(false)
            : Outcome.Unsent;
    }

    private byte[] Write(out int length, out bool hasBody)
    {
        var request = _client.Request;
        var bytes = _client.Input.Bytes;
        var body = request.Framing == Framing.Length && request.ContentLength <= Math.Min(SmallBodyBytes, bytes.Length - request.Length) ? (int)request.ContentLength : 0;
        var output = ArrayPool<byte>.Shared.Rent(request.Length + HttpLimits.HostBytes + RequestHead.MostAdded + body);
        length = request.Write(bytes, _client.Address.Span, output);
        bytes.Slice(request.Length, body).CopyTo(output.AsSpan(length));
        length += body;
        _client.Input.Use(request.Length + body);
        hasBody = request.Framing != Framing.None && body == 0;
        return output;
    }

    private async ValueTask<bool> SayAsync(OwnAnswer answer, Task passing)
    {
        var hasNoBody = _client.Request.Framing == Framing.None;
        var keepsAlive = hasNoBody && _client.Request.KeepsAlive && !_service.IsEnding;
        var isKept = await _client.SayAsync(answer, keepsAlive).ConfigureAwait(false);
        if (!hasNoBody)
            await Linger.AfterAsync(_client, passing, _service.Clock).ConfigureAwait(false);
        return isKept;
    }

    private async ValueTask<bool> EndAsync(bool hasBody)
    {
        if (hasBody && !_relay.IsBodyWhole)
            await Linger.AfterAsync(_client, _relay.Passing, _service.Clock).ConfigureAwait(false);
        return false;
    }

    private OwnAnswer NoAnswer(Destination destination, Outcome outcome)
    {
        var reason = outcome switch
        {
            Outcome.Unsent => "the connection was refused",
            Outcome.Unanswered or Outcome.CutShort => "it closed the connection",
            _ => _relay.Fault switch
            {
                ResponseFault.AmbiguousLength => "the length of its response is ambiguous",
                ResponseFault.HeadTooLong => "the head of its response is longer than 64 KiB",
                _ => "its response is not one of HTTP/1.1",
            },
        };
        return new OwnAnswer(502, $"'{destination.Id}' did not answer: {reason}.") { VersionLine = destination.VersionLine };
    }
}
