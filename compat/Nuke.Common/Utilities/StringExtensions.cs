using System.Text;

namespace Nuke.Common.Utilities;

/// <summary>Quoting and joining of texts for command lines and messages.</summary>
public static partial class StringExtensions
{
    /// <summary>
    /// Puts a text in double quotes where a command line would split or drop it: with white space or a quote inside, or when empty.
    /// </summary>
    /// <param name="str">The text.</param>
    public static string DoubleQuoteIfNeeded(this string? str)
        => string.IsNullOrEmpty(str) || str.AsSpan().IndexOfAny(" \t\r\n\"") >= 0 ? str.DoubleQuote() : str;

    /// <summary>Puts a text in double quotes so that a program receives it as it is, quotes and trailing backslashes included.</summary>
    /// <param name="str">The text.</param>
    public static string DoubleQuote(this string? str)
    {
        var quoted = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var c in str ?? string.Empty)
        {
            if (c == '\\')
            {
                backslashes++;
                continue;
            }

            // Backslashes count only before a quote, where each needs another.
            quoted.Append('\\', c == '"' ? (2 * backslashes) + 1 : backslashes).Append(c);
            backslashes = 0;
        }

        return quoted.Append('\\', 2 * backslashes).Append('"').ToString();
    }

    /// <summary>Puts a text in single quotes, for messages.</summary>
    /// <param name="str">The text.</param>
    public static string SingleQuote(this string? str) => $"'{str}'";

    /// <summary>Says whether a text begins and ends with a double quote.</summary>
    /// <param name="str">The text.</param>
    public static bool IsDoubleQuoted(this string str) => str is ['"', .., '"'];

    /// <summary>Joins texts by a separator.</summary>
    /// <param name="enumerable">The texts.</param>
    /// <param name="separator">What goes between two.</param>
    public static string Join(this IEnumerable<string> enumerable, string separator) => string.Join(separator, enumerable);

    /// <summary>Joins texts by a blank.</summary>
    /// <param name="values">The texts.</param>
    public static string JoinSpace(this IEnumerable<string> values) => string.Join(' ', values);

    /// <summary>Joins texts by a comma and a blank.</summary>
    /// <param name="values">The texts.</param>
    public static string JoinCommaSpace(this IEnumerable<string> values) => string.Join(", ", values);
}
