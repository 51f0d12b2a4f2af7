namespace Shunt.Ledger.Facts;

/// <summary>What serves was ended and started anew, the same version. By the ledger nothing else changed.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version.</param>
public sealed record Renewed(string Component, Placed Version) : ComponentFact(Component);
