using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Shunt.Ledger.Entries;

/// <summary>An entry as bytes: one indented JSON document that ends in its own seal.</summary>
internal static class EntryFormat
{
    private const string Algorithm = "sha256:";
    private const int Digits = 2 * SHA256.HashSizeInBytes;

    // People read these files and nothing embeds them in HTML: an apostrophe stays an apostrophe.
    private static readonly EntryJson Json = new(new JsonSerializerOptions(EntryJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private static readonly string Blank = Algorithm + new string('0', Digits);

    // The seal is the last member, so its digits stand at a fixed distance from the end.
    private static readonly byte[] Tail = "\"\n}\n"u8.ToArray();

    /// <summary>Writes an entry and seals it.</summary>
    public static (LedgerEntry Entry, byte[] Content) Write(LedgerEntry entry)
    {
        var document = JsonSerializer.SerializeToUtf8Bytes(entry with { Seal = Blank }, Json.LedgerEntry);
        byte[] content = [.. document, (byte)'\n'];
        var seal = Hash(content);
        Encoding.ASCII.GetBytes(seal.AsSpan(Algorithm.Length), Seal(content));
        return (entry with { Seal = seal }, content);
    }

    /// <summary>Says whether the bytes are whole and unchanged since they were sealed.</summary>
    public static bool IsSealed(ReadOnlySpan<byte> content)
    {
        if (content.Length < Digits + Tail.Length || !content.EndsWith(Tail))
            return false;

        var blank = content.ToArray();
        Seal(blank).Fill((byte)'0');
        return Hash(blank)[Algorithm.Length..] == Encoding.ASCII.GetString(content.Slice(content.Length - Tail.Length - Digits, Digits));
    }

    /// <summary>Reads an entry.</summary>
    /// <exception cref="JsonException">The bytes are not an entry of this layout.</exception>
    /// <exception cref="NotSupportedException">The fact has no kind.</exception>
    public static LedgerEntry Read(ReadOnlySpan<byte> content) =>
        JsonSerializer.Deserialize(content, Json.LedgerEntry) ?? throw new JsonException("The document is null.");

    /// <summary>The hash by which the next entry refers to these bytes.</summary>
    public static string Hash(ReadOnlySpan<byte> content) => Algorithm + Convert.ToHexStringLower(SHA256.HashData(content));

    private static Span<byte> Seal(byte[] content) => content.AsSpan(content.Length - Tail.Length - Digits, Digits);
}
