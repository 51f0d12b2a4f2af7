using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Nuke.Common.Masking;

/// <summary>
/// The ways in which tools write one character: as it is, percent-encoded, as an escape of JSON, C, a shell or XML. A secret is found in
/// any mixture of them, so that it does not matter which characters an encoder spares. Backslashes that only quote what follows, however
/// many, are not among them: they are looked past.
/// </summary>
internal static class Spelling
{
    private static readonly Rune NewLine = new('\n');
    private static readonly ConcurrentDictionary<Rune, string[]> Known = new();
    private static readonly ConcurrentDictionary<(byte Value, int Before), string[]> KnownBytes = new();

    // What a backslash and a letter mean in JSON, C and bash.
    private static readonly Dictionary<char, string[]> Special = new()
    {
        ['\a'] = [@"\a"],
        ['\b'] = [@"\b"],
        ['\t'] = [@"\t"],
        ['\v'] = [@"\v"],
        ['\f'] = [@"\f"],
        ['\e'] = [@"\e", @"\E"],
        [' '] = ["+"],
        ['"'] = ["&quot;", "\"\""],
        ['&'] = ["&amp;"],
        ['<'] = ["&lt;"],
        ['>'] = ["&gt;"],
        ['\''] = ["&apos;", "&#039;", @"'\''", "'\"'\"'", "'\\\"'\\\"'", "''"],
        ['%'] = ["%%"],
        ['$'] = ["$$"],
    };

    /// <summary>The ways to write a line break; also those that a tool may put into a long line.</summary>
    public static string[] LineBreaks { get; } = Of(NewLine);

    /// <summary>Gives every way to write a character of a text.</summary>
    public static string[] Of(Rune rune) => Known.GetOrAdd(rune, static x => [.. Ways(x).Distinct()]);

    /// <summary>Gives every way to write a character of a base64 text: both alphabets, and what an encoder makes of its signs.</summary>
    public static string[] OfBase64(char character) => character switch
    {
        '+' => [.. Of(new Rune('+')), "-"],
        '/' => [.. Of(new Rune('/')), "_"],
        _ => [character.ToString()],
    };

    /// <summary>Gives every way to write a byte in hexadecimal digits.</summary>
    /// <param name="value">The byte.</param>
    /// <param name="before">How many bytes go before it: with one, something may part the two; with some, the line may have been broken.</param>
    public static string[] OfByte(byte value, int before)
        => KnownBytes.GetOrAdd((value, Math.Min(before, SecretPattern.UnitsBeforeBreak)), static x => [.. Digits(x.Value, x.Before)]);

    private static IEnumerable<string> Digits(byte value, int before)
    {
        string[] digits = [Hex(value, "X2"), Hex(value, "x2")];
        string[] separators = before == 0 ? [""] : ["", " ", "  ", ":", "-", ",", ", ", " 0x", ",0x", ", 0x"];
        string[] broken = before < SecretPattern.UnitsBeforeBreak ? [] : ["\n", "\n "];
        return separators.Concat(broken).SelectMany(_ => digits, static (separator, x) => separator + x).Distinct();
    }

    private static List<string> Ways(Rune rune)
    {
        if (rune == NewLine)
            return ["\n", "\r\n", "\r", @"\n", @"\r\n", "%0A", "%0a", "%0D%0A", "%0d%0a", "%250A", @"\u000A", @"\u000a", @"\x0a", @"\012", "&#10;", "&#xA;", "&#xa;"];
        var text = rune.ToString();
        var utf8 = Encoding.UTF8.GetBytes(text);
        var ways = new List<string> { text };
        foreach (var digits in (string[])["X", "x"])
        {
            ways.Add(Each(utf8, x => "%" + Hex(x, digits + "2")));
            ways.Add(Each(utf8, x => "%25" + Hex(x, digits + "2")));
            ways.Add(Each(utf8, x => @"\x" + Hex(x, digits + "2")));
            ways.Add(Each(text, x => @"\u" + Hex(x, digits + "4")));
            ways.Add(Each(text, x => "%u" + Hex(x, digits + "4")));
            ways.Add(@"\U" + Hex(rune.Value, digits + "8"));
            ways.Add(@"\u{" + Hex(rune.Value, digits) + "}");
            ways.Add("&#x" + Hex(rune.Value, digits) + ";");
            if (rune.Value is > 0x7f and < 0x100)
                ways.AddRange(["%" + Hex(rune.Value, digits + "2"), @"\x" + Hex(rune.Value, digits + "2")]);
        }

        ways.Add(Each(utf8, static x => @"\" + Convert.ToString(x, 8).PadLeft(3, '0')));
        ways.Add(string.Create(CultureInfo.InvariantCulture, $"&#{rune.Value};"));
        if (rune.IsAscii && Special.TryGetValue((char)rune.Value, out var special))
            ways.AddRange(special);
        return ways;
    }

    private static string Each<T>(IEnumerable<T> units, Func<T, string> write) => string.Concat(units.Select(write));

    private static string Hex(int value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
