using System.Globalization;
using Shunt;

namespace Replicas;

/// <summary>Which replicas are built, each under the conditions that its number stands for.</summary>
/// <param name="First">The first one's number; the series begins with 1.</param>
/// <param name="Last">The last one's number.</param>
sealed record ReplicaSeries(int First, int Last)
{
    /// <summary>The variable that asks for them: how many, 1–1000, or a part of a series, such as <c>41-60</c>; default 1.</summary>
    public const string Variable = "SHUNT_REPLICAS";

    private const int Most = 1000;

    /// <value>How many.</value>
    public int Count => Last - First + 1;

    /// <summary>Reads what is asked for.</summary>
    /// <param name="text">The variable's value; null or empty for one.</param>
    /// <exception cref="BadUsageException">It is out of range. Nothing was touched.</exception>
    public static ReplicaSeries Read(string? text)
    {
        if (text is not { Length: > 0 })
            return new ReplicaSeries(1, 1);

        var numbers = text.Split('-').Select(Number).ToList();
        return numbers switch
        {
            [>= 1 and <= Most and var count] => new ReplicaSeries(1, count),
            [>= 1 and var first, <= Most and var last] when first <= last => new ReplicaSeries(first, last),
            _ => throw new BadUsageException($"{Variable}: '{text}' is not a number from 1 to {Most}, nor a part of such a series, such as 41-60."),
        };
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
