using System.ComponentModel;
using System.Globalization;

namespace Nuke.Common.CI;

/// <summary>The part of something that one of several jobs takes, such as 2/4.</summary>
[TypeConverter(typeof(TypeConverter))]
public class Partition
{
    /// <summary>The whole: 1/1.</summary>
    public static Partition Single { get; } = new() { Part = 1, Total = 1 };

    /// <summary>Which part, from 1.</summary>
    public int Part { get; set; }

    /// <summary>How many parts there are.</summary>
    public int Total { get; set; }

    /// <summary>Says whether a part is to be done here.</summary>
    /// <param name="part">The part, from 1.</param>
    public bool IsIn(int part) => Total == 1 || part == Part;

    /// <summary>Takes this part's items: with four parts, the second one's are the second, the sixth and so on.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="enumerable">All items, in the same order on every job.</param>
    public IEnumerable<T> GetCurrent<T>(IEnumerable<T> enumerable) => enumerable.Where((_, i) => i % Total == Part - 1);

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Part}/{Total}");

    /// <summary>Reads <c>part/total</c>.</summary>
    public class TypeConverter : System.ComponentModel.TypeConverter
    {
        /// <inheritdoc />
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType)
            => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

        /// <inheritdoc />
        /// <exception cref="FormatException">The text is something else, or the part is outside 1 to the total.</exception>
        public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value)
        {
            if (value is not string text)
                return base.ConvertFrom(context, culture, value);
            return text.Split('/') is [var part, var total]
                && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && int.TryParse(total, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && number >= 1 && number <= count
                ? new Partition { Part = number, Total = count }
                : throw new FormatException($"'{text}' is no part, such as 1/4");
        }
    }
}
