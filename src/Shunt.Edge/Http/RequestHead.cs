using System.Text;

namespace Shunt.Edge.Http;

/// <summary>
/// A request's line and fields: read strictly, so that an instance cannot read the same bytes as another request than we did, and
/// written as they are passed on.
/// </summary>
internal sealed class RequestHead
{
    /// <summary>The most bytes that the written head is longer than the one that was read, but for the host that is repeated.</summary>
    public const int MostAdded = 256;

    private readonly FieldLines _kept = new();
    private RequestLine _line;
    private RequestFields _fields;
    private int _start;

    /// <value>What is wrong with it; null when nothing is.</value>
    public Refusal? Refusal { get; private set; }

    /// <value>How many bytes it has, up to where the body begins.</value>
    public int Length { get; private set; }

    public RequestMethod Method => _line.Method;

    public Framing Framing => _fields.Framing;

    /// <value>The body's bytes, when its framing is by length.</value>
    public long ContentLength => _fields.ContentLength;

    /// <value>Whether the client is an HTTP/1.0 one: it knows no chunks and no interim responses.</value>
    public bool IsHttp10 => _line.IsHttp10;

    /// <value>Whether the client can send another request on the connection.</value>
    public bool KeepsAlive => IsHttp10 ? _fields.Connection is { KeepAlive: true, Close: false } : !_fields.Connection.Close;

    /// <value>Whether it asks to go on as a WebSocket.</value>
    public bool IsUpgrade => _fields is { IsWebSocket: true, Connection.Upgrade: true, Framing: Framing.None } && Method == RequestMethod.Get && !IsHttp10;

    /// <value>Whether it may be sent again after a connection broke: reading changes nothing, and there is no body to have been sent.</value>
    public bool IsRepeatable => Method is RequestMethod.Get or RequestMethod.Head && Framing == Framing.None;

    /// <summary>The Host, with its port.</summary>
    /// <param name="bytes">The bytes that were read.</param>
    public ReadOnlySpan<byte> Host(ReadOnlySpan<byte> bytes) => bytes[_fields.HostStart.._fields.HostEnd];

    /// <summary>The target as it is passed on: a path with its query, or <c>*</c>.</summary>
    /// <param name="bytes">The bytes that were read.</param>
    public ReadOnlySpan<byte> Target(ReadOnlySpan<byte> bytes) => bytes[(_start + _line.TargetStart)..(_start + _line.TargetEnd)];

    /// <summary>Reads a head.</summary>
    /// <param name="bytes">What was received, from the end of the request before on.</param>
    public HeadState Read(ReadOnlySpan<byte> bytes)
    {
        Refusal = null;
        _kept.Clear();
        _fields = default;

        // One empty line before a request is forgiven (RFC 9112, section 2.2): old clients sent one after a body.
        _start = bytes.StartsWith("\r\n"u8) ? 2 : 0;
        var lineFeed = bytes[_start..].IndexOf((byte)'\n');
        if (lineFeed < 0)
            return bytes.Length > HttpLimits.RequestLineBytes ? Refuse(Refusal.TargetTooLong) : HeadState.Incomplete;
        if (lineFeed == 0 || bytes[_start + lineFeed - 1] != '\r')
            return Refuse(Refusal.BareLineFeed);
        if (lineFeed > HttpLimits.RequestLineBytes)
            return Refuse(Refusal.TargetTooLong);
        if (RequestLine.Read(bytes.Slice(_start, lineFeed - 1), out _line) is { } fault)
            return Refuse(fault);

        return ReadFields(bytes, _start + lineFeed + 1);
    }

    /// <summary>Writes the head as it is passed on: without what ends here, with what the edge knows.</summary>
    /// <param name="bytes">The bytes that were read.</param>
    /// <param name="client">The client's address.</param>
    /// <param name="output">Where to: as long as the head, the host and <see cref="MostAdded"/> together.</param>
    /// <returns>How many bytes were written.</returns>
    public int Write(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> client, Span<byte> output)
    {
        var writer = new HeadWriter(output);
        writer.Write(bytes.Slice(_start, _line.MethodEnd + 1));
        writer.Write(Target(bytes));
        writer.Write(" HTTP/1.1\r\n"u8);
        _kept.Write(bytes, ref writer);
        if (Framing == Framing.Chunked)
            writer.Write("Transfer-Encoding: chunked\r\n"u8);
        if (IsUpgrade)
            writer.Write("Connection: Upgrade\r\nUpgrade: websocket\r\n"u8);
        writer.Write("X-Forwarded-For: "u8);
        writer.Write(client);
        writer.Write("\r\nX-Forwarded-Host: "u8);
        writer.Write(Host(bytes));
        writer.Write("\r\nX-Forwarded-Proto: http\r\n\r\n"u8);
        return writer.Length;
    }

    private HeadState ReadFields(ReadOnlySpan<byte> bytes, int position)
    {
        var reader = new FieldReader(bytes, position, takesLineFeeds: false);
        var count = 0;
        while (reader.TryRead())
        {
            if (reader.IsLast)
                return Complete(bytes, position, reader.Position);
            if (++count > HttpLimits.FieldLines)
                return Refuse(Refusal.TooManyFields);
            if (_fields.Read(ref reader, out var isKept) is { } fault)
                return Refuse(fault);
            if (isKept)
                _kept.Add(reader.Start, reader.End);
        }

        return reader.Fault is { } malformed ? Refuse(malformed)
            : bytes.Length - _start >= HttpLimits.HeadBytes ? Refuse(Refusal.HeadTooLong)
            : HeadState.Incomplete;
    }

    private HeadState Complete(ReadOnlySpan<byte> bytes, int fields, int end)
    {
        Length = end;
        if (end - _start > HttpLimits.HeadBytes)
            return Refuse(Refusal.HeadTooLong);
        if (_fields.Check(_line.IsHttp10) is { } fault)
            return Refuse(fault);
        if (_line.AuthorityStart > 0 && !Ascii.EqualsIgnoreCase(Host(bytes), bytes[(_start + _line.AuthorityStart)..(_start + _line.TargetStart)]))
            return Refuse(Refusal.Target);
        if (_fields.Connection.NamesFields)
            DropNamed(bytes, fields);
        return HeadState.Complete;
    }

    // Rare, so it is worth a second reading instead of remembering every name in the first.
    private void DropNamed(ReadOnlySpan<byte> bytes, int position)
    {
        _kept.Clear();
        var fields = default(RequestFields);
        var reader = new FieldReader(bytes, position, takesLineFeeds: false);
        while (reader.TryRead() && !reader.IsLast)
        {
            fields.Read(ref reader, out var isKept);
            if (isKept && !(FieldNames.Of(reader.Name) == FieldName.Other && ConnectionFields.Name(bytes, position, reader.Name)))
                _kept.Add(reader.Start, reader.End);
        }
    }

    private HeadState Refuse(Refusal refusal)
    {
        Refusal = refusal;
        return HeadState.Refused;
    }
}
