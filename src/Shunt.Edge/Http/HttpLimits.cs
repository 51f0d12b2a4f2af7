namespace Shunt.Edge.Http;

/// <summary>How large the parts of a message may be that are kept in memory. Bodies have no limit: they are passed on as they come.</summary>
internal static class HttpLimits
{
    /// <summary>The most bytes of a head, from the first of its request line to the empty line: 32 KiB, Kestrel's default for all fields.</summary>
    public const int HeadBytes = 32 * 1024;

    /// <summary>The most bytes of a request line: 8 KiB, the least that RFC 9112, section 3, wants recipients to support.</summary>
    public const int RequestLineBytes = 8 * 1024;

    /// <summary>The most field lines of a request: 100.</summary>
    public const int FieldLines = 100;

    /// <summary>The most bytes of a Host: a name has 253 at most (RFC 1035), a port 6 with its colon.</summary>
    public const int HostBytes = 259;

    /// <summary>The most bytes of an instance's response head: 64 KiB, twice what a client may send.</summary>
    public const int ResponseHeadBytes = 64 * 1024;

    /// <summary>The most bytes of a chunk's size line with its extensions, and of one line of trailers.</summary>
    public const int ChunkLineBytes = 4 * 1024;

    /// <summary>The most bytes of a chunked body's trailers.</summary>
    public const int TrailerBytes = 8 * 1024;
}
