namespace Shunt.Ledger.Facts;

/// <summary>A version was given processes, or had some taken from it.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version.</param>
/// <param name="Processes">How many it has.</param>
public sealed record Scaled(string Component, Placed Version, int Processes) : ComponentFact(Component);
