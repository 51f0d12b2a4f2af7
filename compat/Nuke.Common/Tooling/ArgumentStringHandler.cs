using System.Runtime.CompilerServices;
using System.Text;
using Nuke.Common.IO;
using Nuke.Common.Masking;
using Nuke.Common.Utilities;

namespace Nuke.Common.Tooling;

/// <summary>
/// A command line written as an interpolated string: <c>$"push {file} --key {key:r}"</c>. Every value is quoted where needed, so
/// that it stays one argument; <c>:nq</c> leaves a value as it is, <c>:r</c> masks it in everything that is narrated.
/// </summary>
[InterpolatedStringHandler]
public ref struct ArgumentStringHandler
{
    private const string Redacted = "r";

    private readonly StringBuilder _text;
    private List<string>? _secrets;

    /// <summary>Begins a command line; the compiler calls this.</summary>
    /// <param name="literalLength">The characters between the values.</param>
    /// <param name="formattedCount">The number of values.</param>
    /// <param name="handlerIsValid">Always true.</param>
    public ArgumentStringHandler(int literalLength, int formattedCount, out bool handlerIsValid)
    {
        _text = new StringBuilder(literalLength + (16 * formattedCount));
        handlerIsValid = true;
    }

    /// <summary>Takes a whole command line, quoted by the caller.</summary>
    /// <param name="value">The command line.</param>
    public static implicit operator ArgumentStringHandler(string value)
    {
        var handler = new ArgumentStringHandler(value.Length, 0, out _);
        handler.AppendLiteral(value);
        return handler;
    }

    /// <summary>Appends what stands between values.</summary>
    /// <param name="value">The text.</param>
    public readonly void AppendLiteral(string value) => _text.Append(value);

    /// <summary>Appends a value.</summary>
    /// <param name="obj">The value; null appends nothing. One already in double quotes stays as it is.</param>
    /// <param name="alignment">The least width; negative to align left.</param>
    /// <param name="format"><c>nq</c> for no quotes, <c>r</c> to mask it, or the format of the value's type.</param>
    public void AppendFormatted(object? obj, int alignment = 0, string? format = null)
    {
        var text = obj switch
        {
            null => null,
            string value => value,
            IAbsolutePathHolder holder => holder.Path.ToString(),
            IFormattable value when format is not (Redacted or AbsolutePath.NoQuotes) => value.ToString(format, formatProvider: null),
            _ => obj.ToString(),
        };
        if (text is null)
            return;

        if (format == Redacted && text.Length > 0)
            (_secrets ??= []).Add(text);
        var quoted = format == AbsolutePath.NoQuotes || text.IsDoubleQuoted() ? text : text.DoubleQuoteIfNeeded();
        _text.Append(alignment < 0 ? quoted.PadRight(-alignment) : quoted.PadLeft(alignment));
    }

    /// <summary>Appends paths, parted by blanks, each quoted where needed.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="alignment">The least width of each.</param>
    /// <param name="format"><c>nq</c> for no quotes.</param>
    public void AppendFormatted(IEnumerable<IAbsolutePathHolder> paths, int alignment = 0, string? format = null)
    {
        var separator = string.Empty;
        foreach (var path in paths)
        {
            AppendLiteral(separator);
            AppendFormatted((object)path, alignment, format);
            separator = " ";
        }
    }

    /// <summary>Gives the command line and ends its writing.</summary>
    public readonly string ToStringAndClear()
    {
        var text = _text.ToString();
        _text.Clear();
        return text;
    }

    /// <summary>Gives what masks the values marked <c>:r</c> in a text.</summary>
    public readonly Func<string, string> GetFilter() => KnownSecrets.Filter(_secrets ?? []);
}
