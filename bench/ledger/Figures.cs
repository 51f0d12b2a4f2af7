namespace Bench.Ledger;

/// <summary>The medians for one length.</summary>
/// <param name="Length">How many entries.</param>
/// <param name="Load">A first reading, from the newest snapshot on.</param>
/// <param name="LoadAll">A first reading of a ledger without snapshots.</param>
/// <param name="Look">A further reading, when nothing is new.</param>
/// <param name="Append">An append, made durable.</param>
/// <param name="AppendAll">The same to the ledger without snapshots.</param>
/// <param name="First">A process's first append, with which it removes what dead writers left.</param>
/// <param name="Folded">How many entries a first reading folds.</param>
sealed record Figures(int Length, TimeSpan Load, TimeSpan LoadAll, TimeSpan Look, TimeSpan Append, TimeSpan AppendAll, TimeSpan First, int Folded);
