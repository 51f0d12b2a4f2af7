namespace Shunt.Ledger.Facts;

/// <summary>A version did not become healthy or failed its tests; its instance was stopped.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version.</param>
/// <param name="Reason">The cause, one line.</param>
public sealed record Rejected(string Component, Placed Version, string Reason) : ComponentFact(Component);
