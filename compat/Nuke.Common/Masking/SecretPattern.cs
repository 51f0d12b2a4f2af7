using System.Text;

namespace Nuke.Common.Masking;

/// <summary>What to look for: one text unit by unit, each with the ways in which it may be written.</summary>
internal sealed class SecretPattern(IReadOnlyList<string[]> units)
{
    /// <summary>The shortest text that can be a secret. Masking fewer characters would tear everything else apart and hide next to nothing.</summary>
    public const int ShortestSecret = 4;

    /// <summary>
    /// How much of a secret must have been seen before a line break in it is looked past: with less, each line that ends as a secret
    /// begins would be held back until the next one.
    /// </summary>
    public const int UnitsBeforeBreak = 4;

    private const int Base64Group = 3;
    private const int BitsPerByte = 8;
    private const int BitsPerDigit = 6;

    /// <summary>The ways to write each unit, in order.</summary>
    public IReadOnlyList<string[]> Units { get; } = units;

    /// <summary>Whether a text is long enough, blanks at its ends aside.</summary>
    public static bool IsLongEnough(string secret) => secret.Trim().Length >= ShortestSecret;

    /// <summary>
    /// All patterns of a secret: itself, each of its lines, its base64 at each of the three places where it can begin within a longer text,
    /// and its bytes as hexadecimal digits.
    /// </summary>
    /// <param name="secret">A text that is long enough.</param>
    public static IEnumerable<SecretPattern> Of(string secret)
    {
        var text = secret.Trim();
        yield return OfText(text);
        var lines = text.Split(['\r', '\n']);
        if (lines.Length > 1)
        {
            foreach (var line in lines.Where(IsLongEnough).Distinct())
                yield return OfText(line.Trim());
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        for (var before = 0; before < Base64Group; before++)
        {
            foreach (var digits in Base64(bytes, before))
                yield return new([.. digits.Select(Spelling.OfBase64)]);
        }

        yield return new([.. bytes.Select(Spelling.OfByte)]);
    }

    private static SecretPattern OfText(string text)
        => new([.. text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes().Select(Spelling.Of)]);

    /// <summary>The digits that the bytes alone decide, whatever stands around them; and those when nothing follows.</summary>
    private static IEnumerable<string> Base64(byte[] bytes, int before)
    {
        var digits = Convert.ToBase64String([.. new byte[before], .. bytes]).TrimEnd('=');
        var first = ((before * BitsPerByte) + BitsPerDigit - 1) / BitsPerDigit;
        var decided = (before + bytes.Length) * BitsPerByte / BitsPerDigit;
        yield return digits[first..decided];
        if (decided < digits.Length)
            yield return digits[first..];
    }
}
