namespace Shunt.Edge.Http;

/// <summary>A response's line and fields as an instance sent them, and as they are passed on.</summary>
internal sealed class ResponseHead
{
    /// <summary>The most bytes that the written head is longer than the one that was read.</summary>
    public const int MostAdded = 256;

    private const int VersionBytes = 9;
    private const int StatusBytes = 3;

    private readonly FieldLines _kept = new();
    private ResponseFields _fields;
    private int _lineEnd;
    private bool _isHttp10;

    /// <value>What is wrong with it.</value>
    public ResponseFault Fault { get; private set; }

    /// <value>How many bytes it has, up to where the body begins.</value>
    public int Length { get; private set; }

    public int Status { get; private set; }

    public Framing Framing { get; private set; }

    public long ContentLength => _fields.ContentLength;

    /// <value>Whether another response comes for the same request (RFC 9110, section 15.2).</value>
    public bool IsInterim => Status is >= 100 and < 200 && !IsUpgrade;

    /// <value>Whether the instance goes on with another protocol.</value>
    public bool IsUpgrade => Status == 101;

    /// <value>Whether the instance takes another request on the connection.</value>
    public bool KeepsAlive => (_isHttp10 ? _fields.Connection is { KeepAlive: true, Close: false } : !_fields.Connection.Close)
        && Framing != Framing.UntilClose && !IsUpgrade;

    /// <summary>Reads a head.</summary>
    /// <param name="bytes">What was received.</param>
    /// <param name="method">What it answers.</param>
    public HeadState Read(ReadOnlySpan<byte> bytes, RequestMethod method)
    {
        Fault = ResponseFault.None;
        _kept.Clear();
        _fields = default;
        var lineFeed = bytes.IndexOf((byte)'\n');
        if (lineFeed < 0)
            return Unfinished(bytes);

        _lineEnd = lineFeed > 0 && bytes[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
        if (!TryReadStatus(bytes[.._lineEnd]))
            return Refuse(ResponseFault.Malformed);

        var reader = new FieldReader(bytes, lineFeed + 1, takesLineFeeds: true);
        while (reader.TryRead())
        {
            if (reader.IsLast)
                return Complete(bytes, lineFeed + 1, reader.Position, method);
            if (!_fields.TryRead(in reader, IsUpgrade, out var isKept))
                return Refuse(ResponseFault.AmbiguousLength);
            if (isKept)
                _kept.Add(reader.Start, reader.End);
        }

        return reader.Fault is null ? Unfinished(bytes) : Refuse(ResponseFault.Malformed);
    }

    /// <summary>Writes the head as it is passed on: without what ends here, with what the edge adds.</summary>
    /// <param name="bytes">The bytes that were read.</param>
    /// <param name="added">What the edge adds.</param>
    /// <param name="output">Where to: as long as the head and <see cref="MostAdded"/> together.</param>
    /// <returns>How many bytes were written.</returns>
    public int Write(ReadOnlySpan<byte> bytes, ResponseAdditions added, Span<byte> output)
    {
        var writer = new HeadWriter(output);
        writer.Write("HTTP/1.1 "u8);
        writer.Write(bytes[VersionBytes.._lineEnd]);
        writer.Write("\r\n"u8);
        _kept.Write(bytes, ref writer);
        if (!_fields.HasDate && !IsInterim)
            HttpDate.Write(added.Clock.GetUtcNow(), ref writer);
        added.Write(ref writer);
        writer.Write("\r\n"u8);
        return writer.Length;
    }

    private bool TryReadStatus(ReadOnlySpan<byte> line)
    {
        const int ReasonStart = VersionBytes + StatusBytes;
        if (line.Length < ReasonStart || !line.StartsWith("HTTP/1."u8) || line[VersionBytes - 1] != ' ' || line.ContainsAny(Characters.Control)
            || !Characters.TryNumber(line[VersionBytes..ReasonStart], out var status) || status < 100 || (line.Length > ReasonStart && line[ReasonStart] != ' '))
        {
            return false;
        }

        _isHttp10 = line[VersionBytes - 2] == '0';
        Status = (int)status;
        return true;
    }

    private HeadState Complete(ReadOnlySpan<byte> bytes, int fields, int end, RequestMethod method)
    {
        if (_fields.IsChunked && (_fields.HasLength || _isHttp10))
            return Refuse(ResponseFault.AmbiguousLength);

        Length = end;
        var hasNoBody = method == RequestMethod.Head || Status is < 200 or 204 or 304 || (_fields.HasLength && _fields.ContentLength == 0);
        Framing = hasNoBody ? Framing.None : _fields.IsChunked ? Framing.Chunked : _fields.HasLength ? Framing.Length : Framing.UntilClose;
        if (_fields.Connection.NamesFields)
            DropNamed(bytes, fields);
        return HeadState.Complete;
    }

    private void DropNamed(ReadOnlySpan<byte> bytes, int position)
    {
        _kept.Clear();
        var fields = default(ResponseFields);
        var reader = new FieldReader(bytes, position, takesLineFeeds: true);
        while (reader.TryRead() && !reader.IsLast)
        {
            fields.TryRead(in reader, IsUpgrade, out var isKept);
            if (isKept && !(FieldNames.Of(reader.Name) == FieldName.Other && ConnectionFields.Name(bytes, position, reader.Name)))
                _kept.Add(reader.Start, reader.End);
        }
    }

    private HeadState Unfinished(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= HttpLimits.ResponseHeadBytes ? Refuse(ResponseFault.HeadTooLong) : HeadState.Incomplete;

    private HeadState Refuse(ResponseFault fault)
    {
        Fault = fault;
        return HeadState.Refused;
    }
}
