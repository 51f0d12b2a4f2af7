namespace Shunt.Ledger.Facts;

/// <summary>A version's instance ended.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version.</param>
public sealed record Retired(string Component, Placed Version) : ComponentFact(Component);
