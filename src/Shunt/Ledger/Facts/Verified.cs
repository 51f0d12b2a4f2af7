using Shunt.Images;

namespace Shunt.Ledger.Facts;

/// <summary>A deployed version passed its integration tests.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version.</param>
/// <param name="Checks">The checks against the running instance, skipped ones included.</param>
public sealed record Verified(string Component, Placed Version, IReadOnlyList<Check> Checks) : ComponentFact(Component);
