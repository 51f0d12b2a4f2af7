namespace Shunt.Ledger.Facts;

/// <summary>A version is about to be started under its suffixed route.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version.</param>
public sealed record DeployIntended(string Component, Placed Version) : ComponentFact(Component);
