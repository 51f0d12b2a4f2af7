using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Nuke.Common.Utilities;

namespace Nuke.Common.IO;

/// <summary>
/// A rooted, normalised path. <c>/</c> appends a part, <c>+</c> appends text, <see cref="ToString()"/> gives it back; it converts
/// to and from a string. Two paths are equal when their text is.
/// </summary>
[TypeConverter(typeof(TypeConverter))]
[DebuggerDisplay("{_path}")]
public class AbsolutePath : IAbsolutePathHolder, IFormattable
{
    /// <summary>Format: in double quotes.</summary>
    public const string DoubleQuote = "d";

    /// <summary>Format: in double quotes when a command line would split it.</summary>
    public const string DoubleQuoteIfNeeded = "dn";

    /// <summary>Format: as it is.</summary>
    public const string NoQuotes = "nq";

    private readonly string _path;

    private AbsolutePath(string path) => _path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));

    AbsolutePath IAbsolutePathHolder.Path => this;

    /// <summary>The last part.</summary>
    public string Name => System.IO.Path.GetFileName(_path);

    /// <summary>The last part up to its last dot.</summary>
    public string NameWithoutExtension => System.IO.Path.GetFileNameWithoutExtension(_path);

    /// <summary>The extension with its dot; empty when there is none.</summary>
    public string Extension => System.IO.Path.GetExtension(_path);

    /// <summary>The folder that holds it; null for a root.</summary>
    public AbsolutePath? Parent => System.IO.Path.GetDirectoryName(_path) is { } parent ? new AbsolutePath(parent) : null;

    /// <summary>Makes a path from a rooted text.</summary>
    /// <param name="path">A rooted path; <c>.</c> and <c>..</c> in it are resolved.</param>
    /// <exception cref="ArgumentException">It is not rooted.</exception>
    public static AbsolutePath Create(string path) => Rooted(path);

    /// <summary>Reads a rooted path; null stays null.</summary>
    /// <param name="path">A rooted path.</param>
    /// <exception cref="ArgumentException">It is not rooted.</exception>
    [return: NotNullIfNotNull(nameof(path))]
    public static implicit operator AbsolutePath?(string? path) => path is null ? null : Rooted(path);

    /// <summary>Gives the text; null stays null.</summary>
    /// <param name="path">The path.</param>
    [return: NotNullIfNotNull(nameof(path))]
    public static implicit operator string?(AbsolutePath? path) => path?._path;

    /// <summary>Goes up by one: <c>path / ..</c>.</summary>
    /// <param name="left">The path.</param>
    /// <param name="range">The whole range (<c>..</c>).</param>
    /// <returns>The parent; null above a root.</returns>
    public static AbsolutePath? operator /(AbsolutePath left, Range range)
    {
        Assert.True(range.Equals(Range.All), "A path takes '..' only");
        return left.Parent;
    }

    /// <summary>Appends a relative part.</summary>
    /// <param name="left">The path.</param>
    /// <param name="right">What to append; null and empty append nothing.</param>
    public static AbsolutePath operator /(AbsolutePath left, string? right)
        => string.IsNullOrEmpty(right) ? left : new AbsolutePath(System.IO.Path.Join(left._path, right));

    /// <summary>Appends text to the last part.</summary>
    /// <param name="left">The path.</param>
    /// <param name="right">The text.</param>
    public static AbsolutePath operator +(AbsolutePath left, string? right) => new(left._path + right);

    /// <summary>Says whether two paths have the same text.</summary>
    /// <param name="a">One path.</param>
    /// <param name="b">The other path.</param>
    public static bool operator ==(AbsolutePath? a, AbsolutePath? b) => a is null ? b is null : a.Equals((object?)b);

    /// <summary>Says whether two paths differ.</summary>
    /// <param name="a">One path.</param>
    /// <param name="b">The other path.</param>
    public static bool operator !=(AbsolutePath? a, AbsolutePath? b) => !(a == b);

    /// <summary>Says whether two paths have the same text; on Windows, letter case does not count.</summary>
    /// <param name="other">The other path.</param>
    protected bool Equals(AbsolutePath other) => string.Equals(_path, other._path, Comparison);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is AbsolutePath other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _path.GetHashCode(Comparison);

    /// <inheritdoc />
    public override string ToString() => _path;

    /// <summary>Gives the text in a format.</summary>
    /// <param name="format">One of the constants of this type; null for the plain text.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public string ToString(string? format) => format switch
    {
        null or NoQuotes => _path,
        DoubleQuote => _path.DoubleQuote(),
        DoubleQuoteIfNeeded => _path.DoubleQuoteIfNeeded(),
        _ => throw new ArgumentException($"A path has no format '{format}'", nameof(format)),
    };

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    private static StringComparison Comparison => OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static AbsolutePath Rooted(string path)
    {
        Assert.True(System.IO.Path.IsPathFullyQualified(path), $"Path '{path}' is not absolute");
        return new AbsolutePath(path);
    }

    /// <summary>Reads a path from text; a relative one counts from the working directory.</summary>
    public class TypeConverter : System.ComponentModel.TypeConverter
    {
        /// <inheritdoc />
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType)
            => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

        /// <inheritdoc />
        public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value)
            => value is string text ? new AbsolutePath(text) : base.ConvertFrom(context, culture, value);
    }
}
