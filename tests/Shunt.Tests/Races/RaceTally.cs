using System.Globalization;

namespace Shunt.Tests.Races;

/// <summary>Races that all went as they must.</summary>
/// <param name="Seeds">How many were run, each from a seed of its own.</param>
/// <param name="Cases">How often what they are about came about.</param>
/// <param name="Longest">The longest that was measured in one; null when nothing is measured.</param>
/// <param name="Took">How long all of them took.</param>
internal sealed record RaceTally(int Seeds, int Cases, TimeSpan? Longest, TimeSpan Took)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Seeds:N0} races, {Cases:N0} cases{(Longest is { } longest ? $", {longest.TotalSeconds:0.00} s at most" : "")}, {Took.TotalSeconds:0.0} s");
}
