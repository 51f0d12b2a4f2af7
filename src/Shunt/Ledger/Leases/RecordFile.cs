using Shunt.Ledger.Entries;

namespace Shunt.Ledger.Leases;

/// <summary>The record beside a target's entries: the sign of life of the lease's holder, and the newest entry.</summary>
internal sealed class RecordFile(ILedgerStore store, string target)
{
    private LedgerHead? _head;

    /// <summary>Remembers the newest entry this process has read or written, for the next replacement.</summary>
    public void Saw(LedgerHead head) => Volatile.Write(ref _head, head);

    /// <summary>
    /// Replaces the record with a sign of life. Whatever an earlier holder wrote late, or a torn write left, gives way; false when a
    /// later holder's record is there.
    /// </summary>
    public Task<bool> TryRenewAsync(int epoch, long renewal, CancellationToken cancellation) => ReplaceAsync(
        seen => seen?.Epoch > epoch ? null : new LeaseRecord(epoch, renewal, Newer(seen?.Head, _head)), cancellation);

    /// <summary>
    /// Notes the newest entry. The entry is written and stays so: a record that cannot be replaced now is caught up by the next append
    /// or renewal.
    /// </summary>
    public async Task NoteHeadAsync(CancellationToken cancellation)
    {
        try
        {
            await ReplaceAsync(
                seen => seen?.Head?.Number >= _head?.Number ? null : (seen ?? new LeaseRecord(Epoch: 0, Renewal: 0)) with { Head = _head },
                cancellation).ConfigureAwait(false);
        }
        catch (LedgerUnavailableException)
        {
        }
    }

    /// <summary>Makes sure that what a record names is there, and is what was written.</summary>
    /// <exception cref="LedgerDamagedException">It is not.</exception>
    public void Require(LeaseRecord record, EntryChain chain)
    {
        var (newest, noted) = (chain.State.Number, Math.Max(record.Epoch, record.Head?.Number ?? 0));
        if (noted > newest)
        {
            throw new LedgerDamagedException(
                target, chain.Next, $"after entry {newest}", $"the lease record names entry {noted}, and the newest one there is entry {newest}",
                LedgerDamagedException.Remedy(target, "the missing entries"));
        }

        if (record.Head is { } head && chain.HashOf(head.Number) is { } hash && hash != head.Hash)
        {
            throw new LedgerDamagedException(
                target, head.Number, $"entry {head.Number}",
                $"entry {head.Number} is whole but is not the one that was written, for the lease record holds another hash of it",
                LedgerDamagedException.Remedy(target, $"entry {head.Number}"));
        }
    }

    private static LedgerHead? Newer(LedgerHead? one, LedgerHead? other) => one?.Number > other?.Number || other is null ? one : other;

    private async Task<bool> ReplaceAsync(Func<LeaseRecord?, LeaseRecord?> change, CancellationToken cancellation)
    {
        while (true)
        {
            var seen = await store.ReadLeaseAsync(target, cancellation).ConfigureAwait(false);
            if (change(seen) is not { } next)
                return false;
            if (await store.TryReplaceLeaseAsync(target, seen, next, cancellation).ConfigureAwait(false))
                return true;
        }
    }
}
