using System.Diagnostics.CodeAnalysis;

namespace Nuke.Common.Utilities;

public static partial class StringExtensions
{
    /// <summary>Says whether a text is null or empty.</summary>
    /// <param name="str">The text.</param>
    public static bool IsNullOrEmpty([NotNullWhen(false)] this string? str) => string.IsNullOrEmpty(str);

    /// <summary>Says whether a text is null, empty or blank.</summary>
    /// <param name="str">The text.</param>
    public static bool IsNullOrWhiteSpace([NotNullWhen(false)] this string? str) => string.IsNullOrWhiteSpace(str);

    /// <summary>Says whether two texts are the same, letter case aside.</summary>
    /// <param name="str">One text.</param>
    /// <param name="other">The other.</param>
    public static bool EqualsOrdinalIgnoreCase(this string str, string? other) => str.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Says whether a text is one of several, letter case aside.</summary>
    /// <param name="str">The text.</param>
    /// <param name="others">The others.</param>
    public static bool EqualsAnyOrdinalIgnoreCase(this string str, params string[] others) => others.Contains(str, StringComparer.OrdinalIgnoreCase);

    /// <summary>Says whether a text holds another, letter case aside.</summary>
    /// <param name="str">The text.</param>
    /// <param name="other">The other.</param>
    public static bool ContainsOrdinalIgnoreCase(this string str, string other) => str.Contains(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Says whether a text begins with another, letter case aside.</summary>
    /// <param name="str">The text.</param>
    /// <param name="other">The other.</param>
    public static bool StartsWithOrdinalIgnoreCase(this string str, string other) => str.StartsWith(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Says whether a text ends with another, letter case aside.</summary>
    /// <param name="str">The text.</param>
    /// <param name="other">The other.</param>
    public static bool EndsWithOrdinalIgnoreCase(this string str, string other) => str.EndsWith(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes a text away from the beginning of another, if it begins so.</summary>
    /// <param name="str">The text.</param>
    /// <param name="trim">What is taken away, once.</param>
    public static string TrimStart(this string str, string trim) => str.StartsWith(trim, StringComparison.Ordinal) ? str[trim.Length..] : str;

    /// <summary>Takes a text away from the end of another, if it ends so.</summary>
    /// <param name="str">The text.</param>
    /// <param name="trim">What is taken away, once.</param>
    public static string TrimEnd(this string str, string trim) => str.EndsWith(trim, StringComparison.Ordinal) ? str[..^trim.Length] : str;

    /// <summary>Splits a text at its line breaks, whoever wrote them.</summary>
    /// <param name="str">The text.</param>
    /// <param name="options">Whether empty lines count, and blanks at their ends.</param>
    public static string[] SplitLineBreaks(this string str, StringSplitOptions options = StringSplitOptions.None)
        => str.Split(["\r\n", "\n"], options);

    /// <summary>Joins texts by commas.</summary>
    /// <param name="values">The texts.</param>
    public static string JoinComma(this IEnumerable<string> values) => string.Join(',', values);

    /// <summary>Joins texts by semicolons.</summary>
    /// <param name="values">The texts.</param>
    public static string JoinSemicolon(this IEnumerable<string> values) => string.Join(';', values);

    /// <summary>Joins texts by line breaks.</summary>
    /// <param name="values">The texts.</param>
    /// <param name="platformFamily">Whose line breaks; default: this operating system's.</param>
    public static string JoinNewLine(this IEnumerable<string> values, PlatformFamily? platformFamily = null)
        => string.Join(platformFamily switch { null => Environment.NewLine, PlatformFamily.Windows => "\r\n", _ => "\n" }, values);
}
