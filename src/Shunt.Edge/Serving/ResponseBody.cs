using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Shunt.Edge.Http;
using Shunt.Edge.Wires;

namespace Shunt.Edge.Serving;

/// <summary>Passes a response's body on as it comes: what the client does not take, the instance cannot send.</summary>
internal sealed class ResponseBody
{
    // How often in a row bytes may be there at once before other connections of the same thread get their turn.
    private const int MostAtOnce = 32;
    private const int UsualBytes = 8 * 1024;
    private const int LargeBytes = 32 * 1024;

    private readonly ClientConnection _client;
    private readonly BodyCoding _coding;
    private BodyDecoder _decoder;

    /// <summary>Begins with nothing.</summary>
    /// <param name="client">Who gets it.</param>
    /// <param name="coding">What is done to it.</param>
    /// <param name="decoder">Finds its end.</param>
    public ResponseBody(ClientConnection client, BodyCoding coding, BodyDecoder decoder)
    {
        _client = client;
        _coding = coding;
        _decoder = decoder;
    }

    /// <value>Whether the instance has sent more than the body.</value>
    public bool HasSurplus { get; private set; }

    /// <summary>Passes the rest on.</summary>
    /// <param name="upstream">The connection to the instance.</param>
    /// <param name="held">What has come and is not passed on yet.</param>
    [AsyncMethodBuilder(typeof(KeptMethodBuilder<>))]
    public async ValueTask<Outcome> PassAsync(Wire upstream, ReadOnlyMemory<byte> held)
    {
        var outcome = held.IsEmpty ? Outcome.Answered : await PassAsync(held).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(UsualBytes);
        try
        {
            for (var atOnce = 0; outcome == Outcome.Answered && !_decoder.IsDone;)
            {
                upstream.BeginReceive(buffer);
                atOnce = upstream.HasReceived ? atOnce + 1 : 0;
                if (atOnce == MostAtOnce)
                    await Task.Yield();

                var count = await upstream.ReceivedAsync().ConfigureAwait(false);
                if (count <= 0)
                    return await EndAsync(isClean: count == 0).ConfigureAwait(false);

                _client.Touch();
                outcome = await PassAsync(buffer.AsMemory(0, count)).ConfigureAwait(false);
                if (count == buffer.Length && count < LargeBytes)
                    Replace(ref buffer);
            }

            return outcome;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Replace(ref byte[] buffer)
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = ArrayPool<byte>.Shared.Rent(LargeBytes);
    }

    private ValueTask<Outcome> PassAsync(ReadOnlyMemory<byte> bytes)
    {
        if (_coding == BodyCoding.FromChunks)
            return PassDataAsync(bytes);

        var taken = _decoder.TakeAll(bytes.Span);
        HasSurplus = taken < bytes.Length;
        if (_decoder.IsMalformed)
            return new ValueTask<Outcome>(Outcome.BrokenOff);

        return SendAsync(_coding == BodyCoding.ToChunks ? Chunk(bytes.Span) : bytes[..taken]);
    }

    private async ValueTask<Outcome> PassDataAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty && !_decoder.IsDone)
        {
            var taken = _decoder.Take(bytes.Span, out var part);
            if (taken == 0)
                return Outcome.BrokenOff;
            if (part == BodyPart.Data && await SendAsync(bytes[..taken]).ConfigureAwait(false) is var outcome and not Outcome.Answered)
                return outcome;
            bytes = bytes[taken..];
        }

        return Outcome.Answered;
    }

    // Only a body that ends with the connection may end with it.
    private ValueTask<Outcome> EndAsync(bool isClean)
    {
        if (!isClean || !_decoder.EndsWithConnection)
            return new ValueTask<Outcome>(Outcome.BrokenOff);

        return _coding == BodyCoding.ToChunks ? SendAsync("0\r\n\r\n"u8.ToArray()) : new ValueTask<Outcome>(Outcome.Answered);
    }

    private async ValueTask<Outcome> SendAsync(ReadOnlyMemory<byte> bytes) =>
        await _client.Wire.SendAsync(bytes).ConfigureAwait(false) == bytes.Length ? Outcome.Answered : Outcome.ClientLeft;

    private static byte[] Chunk(ReadOnlySpan<byte> data) =>
        [.. Encoding.ASCII.GetBytes(data.Length.ToString("x", CultureInfo.InvariantCulture)), .. "\r\n"u8, .. data, .. "\r\n"u8];
}
