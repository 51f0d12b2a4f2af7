namespace Shunt.Edge.Http;

/// <summary>How the end of a body is known (RFC 9112, section 6.3).</summary>
internal enum Framing
{
    /// <summary>There is no body.</summary>
    None,

    /// <summary>It has as many bytes as Content-Length says.</summary>
    Length,

    /// <summary>It comes in chunks, of which the last is empty.</summary>
    Chunked,

    /// <summary>It ends with the connection; only a response may.</summary>
    UntilClose,
}
