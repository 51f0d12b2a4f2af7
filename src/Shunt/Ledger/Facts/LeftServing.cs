namespace Shunt.Ledger.Facts;

/// <summary>A version serves though it turned out not to be good, for nothing was there to give the traffic back to.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version.</param>
public sealed record LeftServing(string Component, Placed Version) : ComponentFact(Component);
