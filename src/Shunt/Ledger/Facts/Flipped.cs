namespace Shunt.Ledger.Facts;

/// <summary>A drill led the alias to a version. What serves by the ledger is the same as before.</summary>
/// <param name="Component">The component.</param>
/// <param name="To">Where the alias leads.</param>
public sealed record Flipped(string Component, Placed To) : ComponentFact(Component);
