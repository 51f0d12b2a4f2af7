namespace Shunt.Ledger.State;

/// <summary>A move of the alias that was intended and neither finished nor undone: what a next run has to recover from.</summary>
/// <param name="Kind">Which way the alias moves.</param>
/// <param name="From">What served when it was intended; null on a first release.</param>
/// <param name="To">What will serve.</param>
/// <param name="Steps">The weights of <paramref name="To"/> in percent, the last one 100.</param>
/// <param name="Percent">The last weight that was reached and recorded; 0 before the first.</param>
/// <param name="Number">The number of the entry that intended it.</param>
public sealed record OpenMove(MoveKind Kind, Placed? From, Placed To, IReadOnlyList<int> Steps, int Percent, int Number);
