namespace Shunt.Ledger.Facts;

/// <summary>The alias is about to move.</summary>
/// <param name="Component">The component.</param>
/// <param name="From">What serves now; null on a first release.</param>
/// <param name="To">What will serve.</param>
/// <param name="Steps">The weights of <paramref name="To"/> in percent, the last one 100.</param>
/// <param name="Effects">The hash of the effect list this carries out.</param>
/// <param name="Gate">How the gate was satisfied; null when the target has none.</param>
/// <param name="Tool">The hash of the code that releases.</param>
public sealed record CutoverIntended(
    string Component, Placed? From, Placed To, IReadOnlyList<int> Steps, string Effects, string? Gate, string Tool) : ComponentFact(Component);
