using System.Text;

namespace Shunt.Edge.Http;

/// <summary>What the fields of a request say that a proxy has to know.</summary>
internal struct RequestFields
{
    private bool _hasHost;
    private bool _hasLength;
    private ConnectionOptions _connection;

    /// <value>Where the Host's value begins in the head.</value>
    public int HostStart { get; private set; }

    /// <value>Where it ends.</value>
    public int HostEnd { get; private set; }

    public Framing Framing { get; private set; }

    public long ContentLength { get; private set; }

    public bool IsWebSocket { get; private set; }

    public readonly ConnectionOptions Connection => _connection;

    /// <summary>Takes note of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isKept">Whether it is passed on as it is.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public Refusal? Read(ref readonly FieldReader field, out bool isKept)
    {
        isKept = true;
        switch (FieldNames.Of(field.Name))
        {
            case FieldName.Host:
                return ReadHost(in field);
            case FieldName.ContentLength:
                return ReadLength(field.Value);
            case FieldName.TransferEncoding:
                isKept = false;
                return ReadCoding(field.Value);
            case FieldName.Connection:
                isKept = false;
                _connection.Add(field.Value);
                return null;
            case FieldName.Upgrade:
                isKept = false;
                IsWebSocket = Ascii.EqualsIgnoreCase(field.Value, "websocket"u8);
                return null;
            case FieldName.Forwarding or FieldName.OneConnection or FieldName.Own:
                isKept = false;
                return null;
            default:
                return null;
        }
    }

    /// <summary>Checks what can only be checked when all have been read.</summary>
    /// <param name="isHttp10">Whether the request is HTTP/1.0, which has no chunks.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public Refusal? Check(bool isHttp10)
    {
        if (!_hasHost)
            return Refusal.HostMissing;
        if (Framing == Framing.Chunked && _hasLength)
            return Refusal.LengthAndCoding;
        if (Framing == Framing.Chunked && isHttp10)
            return Refusal.Coding;

        if (_hasLength && ContentLength > 0)
            Framing = Framing.Length;
        return null;
    }

    private Refusal? ReadHost(ref readonly FieldReader field)
    {
        if (_hasHost)
            return Refusal.HostTwice;

        var value = field.Value;
        if (value.Length is 0 or > HttpLimits.HostBytes || value.ContainsAnyExcept(Characters.Host))
            return Refusal.HostMalformed;

        var port = value.LastIndexOf((byte)':');
        if (port >= 0 && (port == 0 || value[..port].Contains((byte)':') || !Characters.TryNumber(value[(port + 1)..], out _)))
            return Refusal.HostMalformed;

        _hasHost = true;
        HostStart = field.ValueStart;
        HostEnd = HostStart + value.Length;
        return null;
    }

    private Refusal? ReadLength(ReadOnlySpan<byte> value)
    {
        if (_hasLength)
            return Refusal.LengthTwice;

        _hasLength = true;
        if (!Characters.TryNumber(value, out var length))
            return Refusal.LengthMalformed;

        ContentLength = length;
        return null;
    }

    private Refusal? ReadCoding(ReadOnlySpan<byte> value)
    {
        if (Framing == Framing.Chunked || !Ascii.EqualsIgnoreCase(value, "chunked"u8))
            return Refusal.Coding;

        Framing = Framing.Chunked;
        return null;
    }
}
