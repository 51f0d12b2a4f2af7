using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Shunt.Images;

/// <summary>The SHA-256 of some content, written <c>sha256:</c> and 64 lower-case hex digits.</summary>
internal sealed partial record ContentDigest
{
    private const string Prefix = "sha256:";

    private ContentDigest(string hex) => Hex = hex;

    /// <value>The 64 hex digits.</value>
    public string Hex { get; }

    /// <summary>Reads a digest; null when the text is anything else.</summary>
    public static ContentDigest? TryParse(string? text) => text is not null && Format().IsMatch(text) ? new ContentDigest(text[Prefix.Length..]) : null;

    /// <summary>Hashes content from the stream's position to its end.</summary>
    public static async Task<ContentDigest> OfAsync(Stream content, CancellationToken cancellation) =>
        new(Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation).ConfigureAwait(false)));

    /// <summary>The digest of what content writes; none of it is kept.</summary>
    /// <param name="write">Writes the content.</param>
    public static async Task<ContentDigest> OfAsync(Func<Stream, Task> write)
    {
        using var hash = SHA256.Create();
        var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write);
        await using (stream.ConfigureAwait(false))
            await write(stream).ConfigureAwait(false);

        return new(Convert.ToHexStringLower(hash.Hash!));
    }

    /// <summary>The digest of everything a hash was given so far.</summary>
    /// <param name="hash">A SHA-256; it starts anew.</param>
    public static ContentDigest Of(IncrementalHash hash) => new(Convert.ToHexStringLower(hash.GetHashAndReset()));

    /// <summary>Hashes content.</summary>
    public static ContentDigest Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <inheritdoc />
    public override string ToString() => Prefix + Hex;

    [GeneratedRegex(@"^sha256:[0-9a-f]{64}\z")]
    private static partial Regex Format();
}
