namespace Shunt.Edge.Http;

/// <summary>Reads the field lines of a head, one after the other (RFC 9112, section 5).</summary>
internal ref struct FieldReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly bool _takesLineFeeds;
    private int _nameEnd;

    /// <summary>Begins after the first line.</summary>
    /// <param name="bytes">The head, from its first line on.</param>
    /// <param name="position">Where the first field line begins.</param>
    /// <param name="takesLineFeeds">Whether a line may end with LF alone. A server's may: nothing depends on how we and it read the same bytes.</param>
    public FieldReader(ReadOnlySpan<byte> bytes, int position, bool takesLineFeeds)
    {
        _bytes = bytes;
        _takesLineFeeds = takesLineFeeds;
        Position = position;
    }

    /// <value>Where the next line begins; after the last, where the body does.</value>
    public int Position { get; private set; }

    /// <value>Where the line read last begins.</value>
    public int Start { get; private set; }

    /// <value>Where it ends, without CR and LF; where it begins when it is the empty line after the last field.</value>
    public int End { get; private set; }

    /// <value>What is wrong with it; null when nothing is.</value>
    public Refusal? Fault { get; private set; }

    public readonly bool IsLast => End == Start;

    public readonly ReadOnlySpan<byte> Name => _bytes[Start.._nameEnd];

    public readonly ReadOnlySpan<byte> Value => Characters.Trim(_bytes[(_nameEnd + 1)..End]);

    /// <value>Where the value begins.</value>
    public readonly int ValueStart => End - _bytes[(_nameEnd + 1)..End].TrimStart(" \t"u8).Length;

    /// <summary>Reads a line.</summary>
    /// <returns>False when it is not whole yet, or faulty.</returns>
    public bool TryRead()
    {
        var rest = _bytes[Position..];
        var length = rest.IndexOf((byte)'\n');
        if (length < 0)
            return false;

        var ending = length > 0 && rest[length - 1] == '\r' ? 1 : 0;
        if (ending == 0 && !_takesLineFeeds)
            return Fail(Refusal.BareLineFeed);

        Start = Position;
        End = Position + length - ending;
        Position += length + 1;
        return IsLast || TryReadField();
    }

    private bool TryReadField()
    {
        var line = _bytes[Start..End];
        if (line[0] is (byte)' ' or (byte)'\t')
            return Fail(Refusal.FoldedLine);

        var colon = line.IndexOfAnyExcept(Characters.Token);
        if (colon < 1 || line[colon] != ':')
            return Fail(Refusal.FieldName);
        if (line[(colon + 1)..].ContainsAny(Characters.Control))
            return Fail(Refusal.FieldValue);

        _nameEnd = Start + colon;
        return true;
    }

    private bool Fail(Refusal fault)
    {
        Fault = fault;
        return false;
    }
}
