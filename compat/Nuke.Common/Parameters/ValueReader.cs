using System.ComponentModel;
using System.Globalization;
using Nuke.Common.IO;

namespace Nuke.Common.Parameters;

/// <summary>Reads one value of a parameter from text.</summary>
internal static class ValueReader
{
    /// <summary>Reads a value.</summary>
    /// <param name="text">What was given.</param>
    /// <param name="parameter">Whose value it is.</param>
    /// <param name="folder">From where relative paths count.</param>
    /// <param name="value">The value.</param>
    /// <returns>False when the text is no such value.</returns>
    public static bool TryRead(string text, Parameter parameter, AbsolutePath folder, out object? value)
    {
        var type = parameter.ValueType;
        value = type == typeof(string) ? text
            : type == typeof(bool) ? bool.TryParse(text, out var flag) ? flag : null
            : type == typeof(int) ? int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null
            : type == typeof(TimeSpan) ? TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null
            : type == typeof(AbsolutePath) ? AbsolutePath.Create(Path.GetFullPath(text, folder))
            : parameter.AllowedValues is { } allowed ? ReadNamed(text, type, allowed)
            : Convert(text, type);
        return value is not null;
    }

    /// <summary>Says what a parameter takes: <c>dev, stage or prod</c>, <c>a whole number</c>.</summary>
    public static string Describe(Parameter parameter)
    {
        var type = parameter.ValueType;
        return parameter.AllowedValues is { } allowed ? OneOf(allowed)
            : type == typeof(bool) ? "true or false"
            : type == typeof(int) || type == typeof(long) ? "a whole number"
            : type == typeof(TimeSpan) ? "a time as hours:minutes:seconds"
            : type == typeof(AbsolutePath) ? "a path"
            : $"a {type.Name}";
    }

    public static string OneOf(IReadOnlyList<string> names)
        => names.Count < 2 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}";

    private static object? ReadNamed(string text, Type type, IReadOnlyList<string> allowed)
    {
        foreach (var name in allowed)
        {
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
                return type.IsEnum ? Enum.Parse(type, name) : type.GetField(name)!.GetValue(null);
        }

        return null;
    }

    private static object? Convert(string text, Type type)
    {
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return null;
        }
    }
}
