using Shunt.Ledger.State;
using Shunt.Narration;

namespace Shunt.Ledger.Leases;

/// <summary>
/// Finds out whether a lease's holder lives. Two machines' clocks may be minutes apart, so no times are compared: what
/// counts is whether the holder's record changes while this machine's own monotonic clock runs for the holder's TTL.
/// </summary>
internal sealed class HolderWatch(TargetLedger ledger, HeldLease held, INarrator narrator, TimeProvider time)
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan NarrateEvery = TimeSpan.FromSeconds(1);

    /// <summary>Watches for the holder's TTL.</summary>
    /// <returns>True when it showed no sign of life; false when the lease is not its any more.</returns>
    /// <exception cref="LeaseHeldException">It lives.</exception>
    public async Task<bool> IsDeadAsync(CancellationToken cancellation)
    {
        var record = await ReadOwnAsync(cancellation).ConfigureAwait(false);
        var lastEntry = LastEntry();
        var start = time.GetTimestamp();
        var nextWord = TimeSpan.Zero;

        while (true)
        {
            var elapsed = time.GetElapsedTime(start);
            var remaining = held.Ttl - elapsed;
            if (remaining <= TimeSpan.Zero)
                return true;

            if (elapsed >= nextWord)
            {
                // A holder that lives renews every quarter of its TTL.
                var word = elapsed <= held.Ttl / 4 ? "waiting for a sign of life" : "who shows no sign of life; taking it over";
                narrator.Wait($"The lease of '{ledger.Target}' is held by {held.By}, {word}", remaining);
                nextWord = elapsed + NarrateEvery;
            }

            await Task.Delay(remaining < PollEvery ? remaining : PollEvery, time, cancellation).ConfigureAwait(false);
            await ledger.LoadAsync(cancellation).ConfigureAwait(false);
            if (ledger.State.Lease?.Epoch != held.Epoch)
                return false;

            var seen = await ReadOwnAsync(cancellation).ConfigureAwait(false);
            if ((seen is not null && seen != record) || LastEntry() != lastEntry)
                throw new LeaseHeldException(ledger.Target, held);
        }
    }

    // A torn or missing record, or one of an earlier holder, is no sign of this one.
    private async Task<LeaseRecord?> ReadOwnAsync(CancellationToken cancellation)
    {
        var record = await ledger.Store.ReadLeaseAsync(ledger.Target, cancellation).ConfigureAwait(false);
        return record?.Epoch == held.Epoch ? record : null;
    }

    private int LastEntry() => ledger.Entries.LastOrDefault(entry => entry.Epoch == held.Epoch)?.Number ?? 0;
}
