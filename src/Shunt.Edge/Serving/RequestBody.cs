using Shunt.Edge.Http;
using Shunt.Edge.Wires;

namespace Shunt.Edge.Serving;

/// <summary>Passes a request's body on as it comes, while the response may already be coming the other way.</summary>
internal sealed class RequestBody
{
    private readonly ClientConnection _client;
    private BodyDecoder _decoder;
    private bool _isUnwanted;

    /// <summary>Begins with what has come already.</summary>
    /// <param name="client">Who sends it.</param>
    public RequestBody(ClientConnection client)
    {
        _client = client;
        _decoder = new BodyDecoder(client.Request.Framing, client.Request.ContentLength);
    }

    /// <value>Whether all of it has come, and nothing of it was malformed.</value>
    public bool IsWhole => _decoder.IsDone;

    /// <value>Whether it is malformed: the instance must not take what it got for a request.</value>
    public bool IsMalformed => _decoder.IsMalformed;

    /// <value>Whether the instance has got all of it.</value>
    public bool IsSent => IsWhole && !_isUnwanted;

    /// <summary>Passes it on until its end; what comes after the instance has gone is dropped.</summary>
    /// <param name="upstream">The connection to the instance; closed when the client leaves or the body is malformed.</param>
    public async Task PassAsync(Wire upstream)
    {
        while (true)
        {
            await PassHeldAsync(upstream).ConfigureAwait(false);
            if (_decoder.IsDone)
                return;

            if (_decoder.IsMalformed || !await ReceiveAsync().ConfigureAwait(false))
            {
                upstream.Close();
                return;
            }
        }
    }

    private async ValueTask<bool> ReceiveAsync()
    {
        _client.Input.Reserve(InputBuffer.LargeBytes);
        var count = await _client.Wire.ReceiveAsync(_client.Input.Free).ConfigureAwait(false);
        if (count <= 0)
            return false;

        _client.Input.Add(count);
        _client.Touch();
        return true;
    }

    // The chunks go on as they are. Trailers do not: frameworks take them for fields, and these would pass by what is done to fields.
    private async ValueTask PassHeldAsync(Wire upstream)
    {
        var (taken, passed) = Take(_client.Input.Bytes);
        var bytes = _client.Input.Memory[..passed];
        _isUnwanted |= passed > 0 && !_isUnwanted && await upstream.SendAsync(bytes).ConfigureAwait(false) < passed;
        _client.Input.Use(taken);
        if (_decoder.IsDone && _client.Request.Framing == Framing.Chunked && !_isUnwanted)
            _isUnwanted = await upstream.SendAsync("\r\n"u8.ToArray()).ConfigureAwait(false) == 0;
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
