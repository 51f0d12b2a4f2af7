using System.Globalization;

namespace Shunt.Aws.Routing;

/// <summary>Which priority a rule of a listener gets. The hosts of all our rules differ, so their order means nothing, but no two may have the same.</summary>
internal static class Priorities
{
    /// <summary>The plain route's.</summary>
    public const int Alias = 1000;

    // Rules of others usually stand at low priorities; a listener takes up to 50,000.
    private const int First = 10_000;
    private const int Count = 40_000;
    private const int HashDigits = 6;

    /// <summary>A priority for a version's own route: the same one each time, unless somebody else has it.</summary>
    /// <param name="suffix">The version.</param>
    /// <param name="taken">Those that rules of the listener have.</param>
    /// <returns>The priority; null when none is free.</returns>
    public static int? Of(string suffix, IReadOnlySet<int> taken)
    {
        var begin = int.Parse(suffix.AsSpan(0, HashDigits), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % Count;
        for (var step = 0; step < Count; step++)
        {
            var priority = First + ((begin + step) % Count);
            if (!taken.Contains(priority))
                return priority;
        }

        return null;
    }
}
