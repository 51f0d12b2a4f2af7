namespace Shunt.Images.Compression;

/// <summary>The lengths of a code's symbols with repeats shortened, as RFC 1951 writes them (section 3.2.7).</summary>
internal static class CodeLengthRuns
{
    /// <summary>A symbol of the shortened form, and the number that follows it.</summary>
    internal readonly record struct Run(int Symbol, int Extra, int ExtraBits);

    /// <summary>Shortens repeats.</summary>
    /// <param name="lengths">The lengths, 0–15.</param>
    public static List<Run> Of(ReadOnlySpan<int> lengths)
    {
        List<Run> runs = [];
        for (var i = 0; i < lengths.Length;)
        {
            var value = lengths[i];
            var rest = lengths[i..].IndexOfAnyExcept(value) is >= 0 and var other ? other : lengths.Length - i;
            i += rest;
            if (value == 0)
                AddZeros(runs, rest);
            else
                AddRepeats(runs, value, rest);
        }

        return runs;
    }

    private static void AddZeros(List<Run> runs, int rest)
    {
        for (; rest >= 3; rest -= Math.Min(rest, 138))
        {
            var count = Math.Min(rest, 138);
            runs.Add(count < 11 ? new Run(17, count - 3, 3) : new Run(18, count - 11, 7));
        }

        for (; rest > 0; rest--)
            runs.Add(new Run(0, 0, 0));
    }

    private static void AddRepeats(List<Run> runs, int value, int rest)
    {
        runs.Add(new Run(value, 0, 0));
        for (rest--; rest >= 3; rest -= Math.Min(rest, 6))
            runs.Add(new Run(16, Math.Min(rest, 6) - 3, 2));
        for (; rest > 0; rest--)
            runs.Add(new Run(value, 0, 0));
    }
}
