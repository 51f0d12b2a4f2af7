namespace Shunt.Ledger.Facts;

/// <summary>A version answers, healthy, under its suffixed route; it takes no traffic yet.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version.</param>
/// <param name="Url">The suffixed route.</param>
public sealed record Deployed(string Component, Placed Version, Uri Url) : ComponentFact(Component);
