using Shunt.Ledger;

namespace Shunt.History;

/// <summary>What happened on a target, and whether it can be trusted: the document that <c>History --json</c> prints.</summary>
/// <param name="Schema">The document's schema, <see cref="CurrentSchema"/>; it changes only when a member changes its meaning or goes away.</param>
/// <param name="Target">The target's name.</param>
/// <param name="Verified">How many entries are whole and follow from those before them.</param>
/// <param name="Faults">What is wrong, in the order of the entries; empty when nothing is.</param>
/// <param name="GivenUp">The entries that a repair gave up.</param>
/// <param name="Entries">The entries that are whole, oldest first: who, when, under which lease, and what.</param>
public sealed record HistoryReport(
    int Schema, string Target, int Verified, IReadOnlyList<LedgerFault> Faults, IReadOnlyList<EntryRange> GivenUp, IReadOnlyList<HistoryEntry> Entries)
{
    /// <summary>The schema of this version's documents.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The report of a ledger that was read and verified.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="audit">What was found.</param>
    public static HistoryReport Of(string target, LedgerAudit audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        var entries = audit.Entries.Select(entry => new HistoryEntry(entry.Number, entry.At, entry.Epoch, entry.By, entry.Fact)).ToList();
        return new HistoryReport(CurrentSchema, target, audit.Verified, audit.Faults, audit.GivenUp, entries);
    }
}
