using System.Globalization;
using System.Net;
using System.Security;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EngineTests.Running;

/// <summary>What tools make of a text, by encoders that know nothing of masking.</summary>
internal static class Encodings
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string[] Of(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var json = JsonSerializer.Serialize(text)[1..^1];
        var relaxed = JsonSerializer.Serialize(text, Relaxed)[1..^1];
        return
        [
            Uri.EscapeDataString(text),
            Lower(Uri.EscapeDataString(text), '%', 2),
            WebUtility.UrlEncode(text),
            Lower(WebUtility.UrlEncode(text), '%', 2),
            string.Concat(utf8.Select(x => Hex(x, "%"))),
            json,
            Lower(json, 'u', 4),
            relaxed,
            relaxed.Replace("/", "\\/", StringComparison.Ordinal),
            JsonSerializer.Serialize(json)[1..^1],
            JsonSerializer.Serialize(relaxed, Relaxed)[1..^1],
            string.Concat(text.Select(x => x < 127 && x >= ' ' ? x.ToString() : @"\u" + ((int)x).ToString("x4", CultureInfo.InvariantCulture))),
            WebUtility.HtmlEncode(text),
            SecurityElement.Escape(text),
            $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'",
            string.Concat(utf8.Select(x => Hex(x, @"\x"))),
            Convert.ToHexString(utf8),
            Convert.ToHexStringLower(utf8),
            string.Join(':', utf8.Select(x => Hex(x, ""))),
            Convert.ToBase64String(utf8),
            Convert.ToBase64String([.. "user:"u8, .. utf8]),
            Convert.ToBase64String([.. "k=\""u8, .. utf8, .. "\";"u8]),
            Convert.ToBase64String([.. "a "u8, .. utf8]).Replace('+', '-').Replace('/', '_').TrimEnd('='),
            Uri.EscapeDataString(Convert.ToBase64String(utf8)),
            JsonSerializer.Serialize(Convert.ToBase64String([.. "ab"u8, .. utf8]))[1..^1],
            Convert.ToBase64String([.. utf8, .. utf8], Base64FormattingOptions.InsertLineBreaks),
        ];
    }

    /// <summary>The escapes' digits in lower case, and everything else as it is.</summary>
    private static string Lower(string text, char sign, int digits)
    {
        var lower = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            var isEscape = text[i] == sign && (sign == '%' || (i > 0 && text[i - 1] == '\\'));
            for (var j = i + 1; isEscape && j <= i + digits; j++)
                lower[j] = char.ToLowerInvariant(lower[j]);
        }

        return lower.ToString();
    }

    private static string Hex(byte value, string prefix) => prefix + value.ToString("x2", CultureInfo.InvariantCulture);
}
