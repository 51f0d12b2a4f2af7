namespace Shunt.Ledger;

/// <summary>One immutable step of a target's history: what was intended or observed, by whom, when, and after which entry.</summary>
public sealed record LedgerEntry
{
    /// <summary>The layout of entries that this version writes and reads.</summary>
    public const int CurrentSchema = 1;

    /// <value>The layout of the document.</value>
    public int Schema { get; init; } = CurrentSchema;

    /// <value>The entry's place in the target's sequence, from 1.</value>
    public required int Number { get; init; }

    /// <value>The hash of the previous entry's bytes, <c>sha256:</c> and 64 hex digits; empty for the first entry.</value>
    public required string Previous { get; init; }

    /// <value>128 random bits in hex: by them a writer knows its own entry again after an uncertain append.</value>
    public required string Nonce { get; init; }

    /// <value>When it was written, by the writer's clock, in UTC. Order is by <see cref="Number"/>, never by time.</value>
    public required DateTimeOffset At { get; init; }

    /// <value>The lease under which it was written; 0 outside a lease. An entry that acquires one carries its own number.</value>
    public required int Epoch { get; init; }

    /// <value>Who wrote it.</value>
    public required Author By { get; init; }

    /// <value>What it says.</value>
    public required Fact Fact { get; init; }

    /// <value>
    /// The hash of the document with this hash's digits replaced by zeros. The chain proves every entry but the newest;
    /// the seal shows a torn or edited newest entry too.
    /// </value>
    public string Seal { get; init; } = "";
}
