namespace Shunt.Ledger.Facts;

/// <summary>A person approved a list of effects.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version the effects release.</param>
/// <param name="Effects">The effect list's hash.</param>
/// <param name="Reason">Why, in the approver's words; null when none was given.</param>
/// <param name="Live">What served when it was given; null when nothing did.</param>
/// <param name="Epoch">The epoch of the newest run when it was given; 0 before the first.</param>
public sealed record Approved(string Component, Placed Version, string Effects, string? Reason, Placed? Live = null, int Epoch = 0)
    : ComponentFact(Component);
