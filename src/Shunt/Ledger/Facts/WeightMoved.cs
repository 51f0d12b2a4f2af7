namespace Shunt.Ledger.Facts;

/// <summary>One step of a weighted cutover was reached and its watch passed.</summary>
/// <param name="Component">The component.</param>
/// <param name="To">The version that is taking over.</param>
/// <param name="Percent">Its share of the alias's requests.</param>
public sealed record WeightMoved(string Component, Placed To, int Percent) : ComponentFact(Component);
