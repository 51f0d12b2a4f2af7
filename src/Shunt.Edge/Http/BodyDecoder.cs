namespace Shunt.Edge.Http;

/// <summary>Follows a body as its bytes pass, to know where it ends.</summary>
internal struct BodyDecoder
{
    private readonly Framing _framing;
    private long _left;
    private ChunkDecoder _chunks;

    public BodyDecoder(Framing framing, long length)
    {
        _framing = framing;
        _left = framing == Framing.Length ? length : 0;
    }

    /// <value>The whole body has passed.</value>
    public readonly bool IsDone => _framing switch
    {
        Framing.Chunked => _chunks.IsDone,
        Framing.UntilClose => false,
        _ => _left == 0,
    };

    public readonly bool IsMalformed => _chunks.IsMalformed;

    /// <value>Whether the end of the connection is its end.</value>
    public readonly bool EndsWithConnection => _framing == Framing.UntilClose;

    /// <summary>Takes bytes of one kind.</summary>
    /// <param name="input">What was received.</param>
    /// <param name="kind">What the bytes taken are.</param>
    /// <returns>How many bytes were taken: fewer than there are when another kind follows; none at the body's end, and when it is malformed.</returns>
    public int Take(ReadOnlySpan<byte> input, out BodyPart kind)
    {
        kind = BodyPart.Data;
        switch (_framing)
        {
            case Framing.Length:
                var taken = (int)Math.Min(input.Length, _left);
                _left -= taken;
                return taken;
            case Framing.Chunked:
                var wasBehindData = _chunks.IsBehindData;
                var length = _chunks.Take(input, out var isData);
                kind = isData ? BodyPart.Data : wasBehindData ? BodyPart.Trailers : BodyPart.Framing;
                return length;
            case Framing.UntilClose:
                return input.Length;
            default:
                return 0;
        }
    }

    /// <summary>Takes all bytes that belong to the body, whatever they are.</summary>
    /// <param name="input">What was received.</param>
    /// <returns>How many: the rest belongs to what follows.</returns>
    public int TakeAll(ReadOnlySpan<byte> input)
    {
        var taken = 0;
        while (taken < input.Length && !IsDone)
        {
            var length = Take(input[taken..], out _);
            if (length == 0)
                break;
            taken += length;
        }

        return taken;
    }
}
