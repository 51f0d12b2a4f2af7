using Shunt.Edge.Http;
using Shunt.Edge.Wires;

namespace Shunt.Edge.Serving;

/// <summary>Passes a request's body on as it comes, while the response may already be coming the other way.</summary>
internal sealed class RequestBody
{
    private const int Waits = 1;
    private const int Late = 2;

    private readonly ClientConnection _client;
    private readonly Wire _upstream;
    private BodyDecoder _decoder;
    private bool _isUnwanted;
    private int _wait;

    /// <summary>Begins with what has come already.</summary>
    /// <param name="client">Who sends it.</param>
    /// <param name="upstream">The connection to the instance; closed when the client leaves, is late, or the body is malformed.</param>
    public RequestBody(ClientConnection client, Wire upstream)
    {
        _client = client;
        _upstream = upstream;
        _decoder = new BodyDecoder(client.Request.Framing, client.Request.ContentLength);
    }

    /// <value>Whether all of it has come, and nothing of it was malformed.</value>
    public bool IsWhole => _decoder.IsDone;

    /// <value>Whether it is malformed: the instance must not take what it got for a request.</value>
    public bool IsMalformed => _decoder.IsMalformed;

    /// <value>Whether the client left before all of it had come.</value>
    public bool HasLeft { get; private set; }

    /// <value>Whether the client let the limit pass.</value>
    public bool IsLate => Volatile.Read(ref _wait) == Late;

    /// <value>Whether the instance has got all of it.</value>
    public bool IsSent => IsWhole && !_isUnwanted;

    /// <summary>Passes it on until its end; what comes after the instance has gone is dropped.</summary>
    public async Task PassAsync()
    {
        while (true)
        {
            await PassHeldAsync().ConfigureAwait(false);
            if (_decoder.IsDone)
                return;

            if (_decoder.IsMalformed || !await ReceiveAsync().ConfigureAwait(false))
            {
                _upstream.Close();
                return;
            }
        }
    }

    /// <summary>The limit has passed without a byte: ends the request, unless it is not the client that is waited for.</summary>
    public void Expire()
    {
        // What comes now comes too late, so nobody else can have been given the connection.
        if (Interlocked.CompareExchange(ref _wait, Late, Waits) == Waits)
            _upstream.Close();
    }

    private async ValueTask<bool> ReceiveAsync()
    {
        _client.Input.Reserve(InputBuffer.LargeBytes);
        _client.Touch();
        Volatile.Write(ref _wait, Waits);
        var count = await _client.Wire.ReceiveAsync(_client.Input.Free).ConfigureAwait(false);
        if (Interlocked.CompareExchange(ref _wait, 0, Waits) == Late)
            return false;

        HasLeft = count <= 0;
        if (HasLeft)
            return false;

        _client.Input.Add(count);
        _client.Touch();
        return true;
    }

    // The chunks go on as they are. Trailers do not: frameworks take them for fields, and these would pass by what is done to fields.
    private async ValueTask PassHeldAsync()
    {
        var (taken, passed) = Take(_client.Input.Bytes);
        var bytes = _client.Input.Memory[..passed];
        _isUnwanted |= passed > 0 && !_isUnwanted && await _upstream.SendAsync(bytes).ConfigureAwait(false) < passed;
        _client.Input.Use(taken);
        if (_decoder.IsDone && _client.Request.Framing == Framing.Chunked && !_isUnwanted)
            _isUnwanted = await _upstream.SendAsync("\r\n"u8.ToArray()).ConfigureAwait(false) == 0;
    }

    private (int Taken, int Passed) Take(ReadOnlySpan<byte> input)
    {
        var (taken, passed) = (0, 0);
        while (taken < input.Length && !_decoder.IsDone)
        {
            var length = _decoder.Take(input[taken..], out var part);
            if (length == 0)
                break;

            taken += length;
            passed += part == BodyPart.Trailers ? 0 : length;
        }

        return (taken, passed);
    }
}
