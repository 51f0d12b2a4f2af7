namespace Nuke.Common.Parameters;

/// <summary>Finds what somebody probably meant.</summary>
internal static class NearestName
{
    /// <summary>Gives the candidate with the fewest edits; null when all are too far to be a slip of the finger.</summary>
    public static string? Of(string name, IEnumerable<string> candidates) => Of(name, candidates, Math.Max(1, OptionName.Key(name).Length / 2));

    /// <summary>Gives the candidate with the fewest edits; null when all have more than so many.</summary>
    public static string? Of(string name, IEnumerable<string> candidates, int most)
    {
        var key = OptionName.Key(name);
        string? nearest = null;
        var best = most + 1;
        foreach (var candidate in candidates)
        {
            var other = OptionName.Key(candidate);
            var distance = key.Length > 1 && other.StartsWith(key, StringComparison.Ordinal) ? 1 : Edits(key, other);
            if (distance < best)
                (nearest, best) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one text into another.</summary>
    private static int Edits(string a, string b)
    {
        var rows = new int[a.Length + 1][];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i] = new int[b.Length + 1];
            rows[i][0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                rows[i][j] = i == 0
                    ? j
                    : Math.Min(Math.Min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i][j] = Math.Min(rows[i][j], rows[i - 2][j - 2] + 1);
            }
        }

        return rows[a.Length][b.Length];
    }
}
