using System.Text;
using System.Text.Json;

namespace Shunt.Secrets;

/// <summary>Takes secrets out of text: as they are, line by line, and as they look in JSON, in a URL, in base64 and in hex.</summary>
public sealed class SecretMask
{
    /// <summary>The shortest value, in characters, that can be masked without masking half of a log; shorter ones stay.</summary>
    public const int ShortestValue = 4;

    private readonly IReadOnlyList<string> _spellings;

    /// <summary>Takes the values.</summary>
    /// <param name="values">The secrets.</param>
    public SecretMask(IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);

        // The longest first: one secret may be a part of another.
        _spellings = [.. values.SelectMany(Spellings).Where(text => text.Length >= ShortestValue).Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length)];
    }

    /// <summary>The text without the secrets.</summary>
    /// <param name="text">Whole lines.</param>
    /// <returns>It with <see cref="Secret.Mask"/> wherever a value was, in any of these spellings.</returns>
    public string Of(string text) => _spellings.Aggregate(text, (masked, secret) => masked.Replace(secret, Secret.Mask, StringComparison.Ordinal));

    private static IEnumerable<string> Spellings(string value)
    {
        foreach (var part in value.Split('\n', '\r').Append(value).Distinct(StringComparer.Ordinal))
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            yield return part;
            yield return JsonEncodedText.Encode(part).ToString();
            yield return JsonEncodedText.Encode(part, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
            yield return Uri.EscapeDataString(part);
            yield return System.Net.WebUtility.UrlEncode(part);
            yield return Convert.ToBase64String(bytes).TrimEnd('=');
            yield return Convert.ToHexString(bytes);
            yield return Convert.ToHexStringLower(bytes);
        }
    }
}
