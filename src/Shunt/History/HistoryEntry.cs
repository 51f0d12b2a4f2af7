using Shunt.Ledger;

namespace Shunt.History;

/// <summary>One entry of a target's history.</summary>
/// <param name="Number">Its place in the target's sequence, from 1.</param>
/// <param name="At">When it was written, by the writer's clock.</param>
/// <param name="Epoch">The lease under which it was written; 0 outside a lease.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Fact">What it says: what was intended or seen, from what, to what, and why.</param>
public sealed record HistoryEntry(int Number, DateTimeOffset At, int Epoch, Author By, Fact Fact);
