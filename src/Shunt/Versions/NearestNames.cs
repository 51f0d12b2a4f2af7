namespace Shunt.Versions;

/// <summary>Finds the names that somebody may have meant.</summary>
public static class NearestNames
{
    /// <summary>How many names a message offers, unless said otherwise.</summary>
    public const int DefaultCount = 3;

    /// <summary>The known names, nearest to what was asked first. Upper and lower case count as the same.</summary>
    /// <param name="asked">What was asked for.</param>
    /// <param name="known">The names there are, in any order.</param>
    /// <param name="count">How many to return at most; default 3.</param>
    /// <returns>At most <paramref name="count"/> names; names as near as each other are in ordinal order.</returns>
    public static IReadOnlyList<string> To(string asked, IEnumerable<string> known, int count = DefaultCount)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return
        [
            .. known.Distinct(StringComparer.Ordinal)
                .OrderBy(name => Distance(asked.ToUpperInvariant(), name.ToUpperInvariant()))
                .ThenBy(name => name, StringComparer.Ordinal)
                .Take(count),
        ];
    }

    // Levenshtein's distance: the fewest insertions, deletions and replacements of one character. One row at a time.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
