namespace Shunt.Edge.Http;

/// <summary>
/// Follows a chunked body (RFC 9112, section 7.1) as its bytes pass. Strict: lines end with CR LF, sizes are 1 to 15 hexadecimal
/// digits and nothing else, so that nobody behind us can find another end in the same bytes.
/// </summary>
internal struct ChunkDecoder
{
    private const int MostSizeDigits = 15;

    private State _state;
    private long _size;
    private int _digits;
    private int _lineBytes;
    private int _trailerBytes;

    private enum State
    {
        Size,
        Extension,
        SizeEnd,
        Data,
        DataReturn,
        DataEnd,
        TrailerStart,
        Trailer,
        TrailerEnd,
        End,
        Done,
        Malformed,
    }

    /// <value>The whole body has passed.</value>
    public readonly bool IsDone => _state == State.Done;

    public readonly bool IsMalformed => _state == State.Malformed;

    /// <value>The last chunk's size line has passed: what follows is trailers and the end.</value>
    public readonly bool IsBehindData => _state is >= State.TrailerStart and <= State.Done;

    /// <summary>Takes bytes of one kind: framing, or data.</summary>
    /// <param name="input">What was received; not empty.</param>
    /// <param name="isData">Whether the bytes taken are the body's own.</param>
    /// <returns>How many bytes were taken: none when the body is malformed or has ended.</returns>
    public int Take(ReadOnlySpan<byte> input, out bool isData)
    {
        isData = _state == State.Data;
        if (isData)
            return TakeData(input.Length);

        var wasBehindData = IsBehindData;
        for (var index = 0; index < input.Length; index++)
        {
            if (_state is State.Data or State.Done || IsBehindData != wasBehindData)
                return index;

            _state = Next(input[index]);
            if (_state == State.Malformed)
                return 0;
        }

        return input.Length;
    }

    private int TakeData(int available)
    {
        var taken = (int)Math.Min(available, _size);
        _size -= taken;
        if (_size == 0)
            _state = State.DataReturn;
        return taken;
    }

    private State Next(byte character) => _state switch
    {
        State.Size => NextOfSize(character),
        State.Extension => character == '\r' ? State.SizeEnd : IsText(character, HttpLimits.ChunkLineBytes, ref _lineBytes) ? State.Extension : State.Malformed,
        State.SizeEnd => character == '\n' ? AfterSize() : State.Malformed,
        State.DataReturn => character == '\r' ? State.DataEnd : State.Malformed,
        State.DataEnd => character == '\n' ? State.Size : State.Malformed,
        State.TrailerStart => character == '\r' ? State.End : IsText(character, HttpLimits.TrailerBytes, ref _trailerBytes) ? State.Trailer : State.Malformed,
        State.Trailer => character == '\r' ? State.TrailerEnd : IsText(character, HttpLimits.TrailerBytes, ref _trailerBytes) ? State.Trailer : State.Malformed,
        State.TrailerEnd => character == '\n' ? State.TrailerStart : State.Malformed,
        State.End => character == '\n' ? State.Done : State.Malformed,
        _ => State.Malformed,
    };

    private State NextOfSize(byte character)
    {
        if (char.IsAsciiHexDigit((char)character))
        {
            _size = (_size << 4) + HexDigit(character);
            return ++_digits > MostSizeDigits ? State.Malformed : State.Size;
        }

        return _digits == 0 ? State.Malformed : character switch
        {
            (byte)'\r' => State.SizeEnd,
            (byte)';' => State.Extension,
            _ => State.Malformed,
        };
    }

    private static int HexDigit(byte character) => char.IsAsciiDigit((char)character) ? character - '0' : (character | 0x20) - 'a' + 10;

    private State AfterSize()
    {
        _digits = _lineBytes = 0;
        return _size > 0 ? State.Data : State.TrailerStart;
    }

    private static bool IsText(byte character, int most, ref int count) => character is (byte)'\t' or (>= (byte)' ' and not 0x7f) && ++count <= most;
}
