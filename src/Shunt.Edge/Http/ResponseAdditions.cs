namespace Shunt.Edge.Http;

/// <summary>What the edge adds to a response's head.</summary>
/// <param name="Version">The whole line that names the version, with CR and LF; empty for an interim response.</param>
/// <param name="Connection">What becomes of the client's connection.</param>
/// <param name="IsChunked">Whether the client gets the body in chunks.</param>
/// <param name="Clock">Tells the time, for a response that has no Date.</param>
internal readonly record struct ResponseAdditions(ReadOnlyMemory<byte> Version, ConnectionFate Connection, bool IsChunked, TimeProvider Clock)
{
    /// <summary>Writes them.</summary>
    /// <param name="writer">Where to.</param>
    public void Write(ref HeadWriter writer)
    {
        writer.Write(Version.Span);
        if (IsChunked)
            writer.Write("Transfer-Encoding: chunked\r\n"u8);
        writer.Write(Connection switch
        {
            ConnectionFate.Closes => "Connection: close\r\n"u8,
            ConnectionFate.StaysByWord => "Connection: keep-alive\r\n"u8,
            ConnectionFate.Upgrades => "Connection: Upgrade\r\n"u8,
            _ => [],
        });
    }
}
