namespace Shunt.Ledger.Facts;

/// <summary>The component's data were saved, whole, before a migration.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version that they are to be migrated for.</param>
/// <param name="Location">Where they are saved.</param>
public sealed record DataSaved(string Component, Placed Version, string Location) : ComponentFact(Component);
