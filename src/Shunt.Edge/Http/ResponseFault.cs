namespace Shunt.Edge.Http;

/// <summary>Why a response is not passed on.</summary>
internal enum ResponseFault
{
    None,

    /// <summary>Its head is not one of HTTP/1.</summary>
    Malformed,

    /// <summary>Its body's end could be understood in two ways: a client and the edge might not agree where the next response begins.</summary>
    AmbiguousLength,

    /// <summary>Its head is longer than 64 KiB.</summary>
    HeadTooLong,
}
