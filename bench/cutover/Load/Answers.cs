using System.Globalization;
using System.Text;

namespace Bench.Cutover.Load;

/// <summary>Reads the service's answers, and accepts nothing but right ones.</summary>
static class Answers
{
    /// <summary>The head of a request.</summary>
    /// <param name="line">Its method and target.</param>
    /// <param name="fields">Fields beside the Host, each with its line's end.</param>
    public static byte[] Request(string line, string fields = "") => Encoding.ASCII.GetBytes($"{line} HTTP/1.1\r\nHost: {Subjects.Route.Host}\r\n{fields}\r\n");

    /// <summary>Reads a whole answer.</summary>
    /// <param name="wire">The connection.</param>
    /// <param name="late">Ends the attempt.</param>
    /// <returns>The version that answered, and whether the connection takes another request.</returns>
    /// <exception cref="IOException">There was none, or not this one.</exception>
    public static async Task<(int Generation, bool IsKept)> ReadAsync(HttpWire wire, CancellationToken late)
    {
        var head = await HeadAsync(wire, "200", late);
        var text = await wire.ReadTextAsync(int.Parse(HeadFields.Field(head, "Content-Length") ?? "0", CultureInfo.InvariantCulture), late);
        return (Version(text), HeadFields.Field(head, "Connection") != "close");
    }

    /// <summary>Reads an answer's head.</summary>
    /// <param name="wire">The connection.</param>
    /// <param name="status">The status it must have.</param>
    /// <param name="late">Ends the attempt.</param>
    /// <exception cref="IOException">There was none, or another one.</exception>
    public static async Task<string> HeadAsync(HttpWire wire, string status, CancellationToken late)
    {
        var head = await wire.ReadHeadAsync(late) ?? throw new IOException("closed without an answer");
        return head.AsSpan(9).StartsWith(status, StringComparison.Ordinal) ? head : throw new IOException($"status {head.AsSpan(9, 3)}");
    }

    /// <summary>The version that a text names.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="IOException">It names none.</exception>
    public static int Version(string text) => int.TryParse(text, NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var generation)
        ? generation
        : throw new IOException("an answer that is not the service's");
}
