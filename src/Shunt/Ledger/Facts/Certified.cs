using Shunt.Certificates;

namespace Shunt.Ledger.Facts;

/// <summary>The alias moved, and this is what clients noticed of it.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version that it was to move to.</param>
/// <param name="Certificate">The verdict of the probe.</param>
public sealed record Certified(string Component, Placed Version, Certificate Certificate) : ComponentFact(Component);
