namespace Shunt.Ledger;

/// <summary>
/// Where a target's ledger is kept. Entries are bytes to the store: it promises that a number is written once, whole and
/// durably, and that the lease record is replaced only by who knows its present content.
/// </summary>
public interface ILedgerStore
{
    /// <summary>Writes entry <paramref name="number"/> if no such entry exists. On return the entry is durable.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="number">The entry's number, from 1.</param>
    /// <param name="content">The entry's bytes.</param>
    /// <param name="cancellation">Ends the attempt; the entry is then written whole or not at all.</param>
    /// <returns>False when the number is taken: another writer won.</returns>
    Task<bool> TryAppendAsync(string target, int number, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Reads the entries from a number on, in order, up to the last one there is.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="first">The first number wanted, from 1.</param>
    /// <param name="cancellation">Ends the reading.</param>
    Task<IReadOnlyList<StoredEntry>> ReadAsync(string target, int first, CancellationToken cancellation);

    /// <summary>Reads the lease record; null when there is none or it is torn.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="cancellation">Ends the reading.</param>
    Task<LeaseRecord?> ReadLeaseAsync(string target, CancellationToken cancellation);

    /// <summary>Replaces the lease record if it still is what the caller believes it to be.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="expected">What the caller read last; null for none.</param>
    /// <param name="renewed">The new record.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <returns>False when the record had changed; it is then untouched.</returns>
    Task<bool> TryReplaceLeaseAsync(string target, LeaseRecord? expected, LeaseRecord renewed, CancellationToken cancellation);
}
