using System.Text;
using System.Text.RegularExpressions;

namespace Shunt.Images.Comparison;

/// <summary>Says in what two files differ, and from where the difference likely comes.</summary>
internal static partial class ContentDifference
{
    private const int MostShown = 120;
    private const int ShortestWord = 5;

    // A value of fewer characters stands in any content by chance.
    private const int ShortestTrace = 3;

    /// <summary>Describes two contents that differ.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    /// <param name="traces">What the two builds should not have left behind.</param>
    public static string Describe(byte[] first, byte[] second, IReadOnlyList<BuildTrace> traces)
    {
        var trace = traces.FirstOrDefault(trace => IsIn(trace, first, second));
        if (trace is not null)
            return $"it holds {trace.Name}: '{trace.First}' first, '{trace.Second}' second";

        return AsText(first) is { } one && AsText(second) is { } other ? Lines(one, other) : Binary(first, second);
    }

    // A value that is too short to be looked for is believed when the other one stands on its own side alone.
    private static bool IsIn(BuildTrace trace, byte[] first, byte[] second) => (trace.First.Length >= ShortestTrace, trace.Second.Length >= ShortestTrace) switch
    {
        (true, true) => trace.First != trace.Second && Holds(first, trace.First) && Holds(second, trace.Second),
        (true, false) => Holds(first, trace.First) && !Holds(second, trace.First),
        (false, true) => Holds(second, trace.Second) && !Holds(first, trace.Second),
        _ => false,
    };

    private static bool Holds(byte[] content, string value) =>
        content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(value)) >= 0 || content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(value)) >= 0;

    private static string Lines(string first, string second)
    {
        var (lines, others) = (first.Split('\n'), second.Split('\n'));
        var at = lines.Zip(others).TakeWhile(pair => pair.First == pair.Second).Count();
        var (line, other) = (at < lines.Length ? lines[at] : "", at < others.Length ? others[at] : "");
        var source = lines.Order(StringComparer.Ordinal).SequenceEqual(others.Order(StringComparer.Ordinal)) ? "; the same lines in another order" : Source(line, other);
        return $"line {at + 1} is '{Shown(line)}' first, '{Shown(other)}' second{source}";
    }

    // In an assembly the first bytes that differ are a hash over all the others; the words in it say more.
    private static string Binary(byte[] first, byte[] second)
    {
        var (words, others) = (Words(first), Words(second));
        var word = words.Except(others).FirstOrDefault();
        var other = others.Except(words).FirstOrDefault();
        var at = first.AsSpan().CommonPrefixLength(second);
        return word is null && other is null
            ? $"{first.Length} bytes first, {second.Length} second, which differ from byte {at} on"
            : $"'{Shown(word ?? "")}' stands only in the first, '{Shown(other ?? "")}' only in the second{Source(word ?? "", other ?? "")}";
    }

    private static string Source(string first, string second)
    {
        var (one, other) = (Essence(first, second), Essence(second, first));
        return (one, other) switch
        {
            _ when Id().IsMatch(first) && Id().IsMatch(second) && Id().Replace(first, "") == Id().Replace(second, "") => "; an id that is made anew each time",
            _ when Time().IsMatch(first) && Time().IsMatch(second) && Time().Replace(first, "") == Time().Replace(second, "") => "; a time",
            _ when Offset().IsMatch(first) && Offset().IsMatch(second) && Offset().Replace(first, "") == Offset().Replace(second, "") => "; an offset from UTC",
            _ when Separated().IsMatch(first) && Separators().Replace(first, "") == Separators().Replace(second, "") => "; a number or date as a locale writes it",
            _ when one.Contains('/', StringComparison.Ordinal) && other.Contains('/', StringComparison.Ordinal) => "; a path",
            _ => "",
        };
    }

    // Whole words around the first character that differs.
    private static string Essence(string text, string other)
    {
        var at = text.AsSpan().CommonPrefixLength(other);
        var start = text.LastIndexOf(' ', Math.Max(0, Math.Min(at, text.Length - 1))) + 1;
        return text[Math.Min(start, text.Length)..];
    }

    private static string? AsText(byte[] content)
    {
        try
        {
            return content.Contains((byte)0) ? null : new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static List<string> Words(byte[] content) =>
    [
        .. Word().Matches(Encoding.Latin1.GetString(content)).Select(match => match.Value),
        .. WideWord().Matches(Encoding.Latin1.GetString(content)).Select(match => match.Value.Replace("\0", "", StringComparison.Ordinal)).Where(word => word.Length >= ShortestWord),
    ];

    private static string Shown(string text) => text.Length <= MostShown ? text : text[..MostShown] + "…";

    [GeneratedRegex(@"[\x20-\x7e]{5,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?:[\x20-\x7e]\x00){5,}")]
    private static partial Regex WideWord();

    [GeneratedRegex(@"\b[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\b")]
    private static partial Regex Id();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?|\b\d{1,2}:\d{2}:\d{2}\b|\b1[0-9]{9}\b")]
    private static partial Regex Time();

    [GeneratedRegex(@"(?<!\d)[+-]\d{2}:?\d{2}\b")]
    private static partial Regex Offset();

    [GeneratedRegex(@"\d[.,'’\u00a0\u202f/ -]\d")]
    private static partial Regex Separated();

    [GeneratedRegex(@"[.,'’\u00a0\u202f/ -]")]
    private static partial Regex Separators();
}
