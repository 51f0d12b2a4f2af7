using Shunt.Ledger.Entries;
using Shunt.Ledger.State;

namespace Shunt.Ledger;

/// <summary>All of a target's ledger, verified from its first entry to its last: the history, and what is wrong with it.</summary>
public sealed record LedgerAudit
{
    /// <value>The entries that are whole, in order.</value>
    public required IReadOnlyList<LedgerEntry> Entries { get; init; }

    /// <value>What is wrong, in the order of the entries; empty when every entry is proven.</value>
    public required IReadOnlyList<LedgerFault> Faults { get; init; }

    /// <value>What repairs gave up.</value>
    public required IReadOnlyList<EntryRange> GivenUp { get; init; }

    /// <value>What the whole entries before the first fault that stops releases add up to.</value>
    public required TargetState State { get; init; }

    /// <value>The hash of the newest entry before the first fault that stops releases; empty when there is none.</value>
    public required string Hash { get; init; }

    /// <value>The highest number that anything of the ledger names; 0 when there is nothing.</value>
    public required int Highest { get; init; }

    /// <value>What all whole entries add up to, also those after damage: not what can be relied on, but what was written last.</value>
    public required TargetState Newest { get; init; }

    /// <value>The fault that is none, if there is one: an entry that is whole but was written by a newer version of this build.</value>
    public LedgerFault? NewerLayout => Faults.FirstOrDefault(fault => fault.IsUnreadable);

    /// <value>The lease record; null when there is none or it is torn.</value>
    public required LeaseRecord? Record { get; init; }

    /// <value>How many entries are whole and follow from those before them.</value>
    public int Verified => Entries.Count(entry => !Faults.Any(fault => fault.Entries.Holds(entry.Number)));

    /// <summary>Makes sure that nothing is wrong, with what a release does not need either.</summary>
    /// <param name="target">The target's name.</param>
    /// <exception cref="LedgerDamagedException">Something is; the first fault is named.</exception>
    public void RequireWhole(string target)
    {
        if (Faults is [var fault, ..])
            throw new LedgerDamagedException(target, fault.Entries.First, fault.Location, fault.Problem, LedgerDamagedException.Remedy(target, $"{fault.Entries}"));
    }

    /// <summary>Reads and verifies everything. Writes nothing, and finds damage instead of failing on it.</summary>
    /// <param name="store">Where the ledger is.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="LedgerUnavailableException">The store cannot be read.</exception>
    public static async Task<LedgerAudit> ReadAsync(ILedgerStore store, string target, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);

        var record = await store.ReadLeaseAsync(target, cancellation).ConfigureAwait(false);
        return new ChainAudit(await store.ReadAsync(target, 1, cancellation).ConfigureAwait(false), record).Run();
    }
}
