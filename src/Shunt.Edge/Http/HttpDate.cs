namespace Shunt.Edge.Http;

/// <summary>The Date field, for responses that come without one (RFC 9110, section 6.6.1).</summary>
internal static class HttpDate
{
    // The RFC's own example, which every date is as long as.
    private const int Length = 29;

    /// <summary>Writes the line.</summary>
    /// <param name="now">The time.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(DateTimeOffset now, ref HeadWriter writer)
    {
        Span<byte> date = stackalloc byte[Length];
        now.TryFormat(date, out var length, "R", System.Globalization.CultureInfo.InvariantCulture);
        writer.Write("Date: "u8);
        writer.Write(date[..length]);
        writer.Write("\r\n"u8);
    }
}
