namespace Shunt.Ledger.Facts;

/// <summary>Nothing serves: the requests of the alias wait for a version that is about to start.</summary>
/// <param name="Component">The component.</param>
/// <param name="From">What served until then.</param>
public sealed record AliasHeld(string Component, Placed From) : ComponentFact(Component);
