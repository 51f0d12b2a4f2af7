using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace Nuke.Common.Tooling;

/// <summary>A set of named values that can grow: a class whose public static fields are its values.</summary>
public abstract class Enumeration
{
    /// <summary>The value's text, as a tool takes it.</summary>
    protected string Value { get; set; } = string.Empty;

    /// <summary>Gives the value's text.</summary>
    /// <param name="value">The value; null stays null.</param>
    public static implicit operator string?(Enumeration? value) => value?.Value;

    /// <summary>Says whether two values are of one type and have the same text.</summary>
    /// <param name="a">One value.</param>
    /// <param name="b">The other value.</param>
    public static bool operator ==(Enumeration? a, Enumeration? b) => a is null ? b is null : a.Equals((object?)b);

    /// <summary>Says whether two values differ.</summary>
    /// <param name="a">One value.</param>
    /// <param name="b">The other value.</param>
    public static bool operator !=(Enumeration? a, Enumeration? b) => !(a == b);

    /// <summary>Says whether another value has the same text.</summary>
    /// <param name="other">The other value.</param>
    protected bool Equals(Enumeration other) => Value == other.Value;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Enumeration other && obj.GetType() == GetType() && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Value;

    /// <summary>Reads a value by the name of its field; letter case does not count.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    public class TypeConverter<T> : TypeConverter
    {
        /// <inheritdoc />
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType)
            => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

        /// <inheritdoc />
        public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value)
            => value is string text
                ? typeof(T).GetField(text, BindingFlags.Public | BindingFlags.Static | BindingFlags.IgnoreCase)?.GetValue(null)
                    ?? throw new ArgumentException($"'{text}' is no {typeof(T).Name}")
                : base.ConvertFrom(context, culture, value);
    }
}
