namespace Shunt.Ledger.Facts;

/// <summary>A person approved a list of effects.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version the effects release.</param>
/// <param name="Effects">The effect list's hash.</param>
/// <param name="Reason">Why, in the approver's words; null when none was given.</param>
public sealed record Approved(string Component, Placed Version, string Effects, string? Reason) : ComponentFact(Component);
