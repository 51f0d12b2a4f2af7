using System.ComponentModel;
using System.Globalization;
using Nuke.Common.IO;

namespace Nuke.Common.Parameters;

/// <summary>Reads one value of a parameter from text.</summary>
internal static class ValueReader
{
    private const int HoursPerDay = 24;

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
            : type == typeof(AbsolutePath) ? text.Contains('\0', StringComparison.Ordinal) ? null : AbsolutePath.Create(Path.GetFullPath(WithHome(text), folder))
            : type == typeof(TimeSpan) ? ReadTime(text)
            : parameter.AllowedValues is { } allowed ? ReadNamed(text, type, allowed)
            : IsWhole(type) ? ReadWhole(text, type)
            : IsFraction(type) ? ReadFraction(text, type)
            : Convert(text, type);
        return value is not null;
    }

    /// <summary>Says what a parameter takes: <c>dev, stage or prod</c>, <c>a whole number</c>.</summary>
    public static string Describe(Parameter parameter)
    {
        var type = parameter.ValueType;
        return parameter.AllowedValues is { } allowed ? OneOf(allowed)
            : type == typeof(bool) ? "true or false"
            : type == typeof(int) ? "a whole number"
            : IsWhole(type) ? $"a whole number from {Bound(type, "MinValue")} to {Bound(type, "MaxValue")}"
            : IsFraction(type) ? "a number"
            : type == typeof(TimeSpan) ? "a time as hours:minutes:seconds"
            : type == typeof(AbsolutePath) ? "a path"
            : type == typeof(CI.Partition) ? "a part, such as 2/4"
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

    /// <summary>Reads hours:minutes[:seconds], days before them. Without a colon a number could be anything; the runtime takes it for days.</summary>
    private static TimeSpan? ReadTime(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return null;

        // The runtime reads 24:00:00 as 24 days.
        var sign = text[0] == '-' ? "-" : string.Empty;
        if (int.TryParse(text.AsSpan(sign.Length, colon - sign.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var hours))
            text = string.Create(CultureInfo.InvariantCulture, $"{sign}{hours / HoursPerDay}.{hours % HoursPerDay}{text[colon..]}");
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null;
    }

    private static bool IsWhole(Type type)
        => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.UInt64;

    private static bool IsFraction(Type type)
        => Type.GetTypeCode(type) is TypeCode.Single or TypeCode.Double or TypeCode.Decimal;

    private static object? Bound(Type type, string name) => type.GetField(name)?.GetValue(null);

    private static object? ReadWhole(string text, Type type)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return null;
        try
        {
            return System.Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static object? ReadFraction(string text, Type type)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (type == typeof(decimal))
            return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var exact) ? exact : null;
        if (!double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return null;
        return type == typeof(double) ? number : float.IsFinite((float)number) ? (float)number : null;
    }

    /// <summary>A shell leaves ~ alone in <c>--x=~/y</c>.</summary>
    private static string WithHome(string path)
        => path == "~" || path.StartsWith("~/", StringComparison.Ordinal)
            ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..]
            : path;

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
