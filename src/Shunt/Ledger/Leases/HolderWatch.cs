using Shunt.Ledger.State;
using Shunt.Narration;

namespace Shunt.Ledger.Leases;

/// <summary>
/// Finds out whether a lease's holder lives. Two machines' clocks may be minutes apart, so no times are compared: what
/// counts is whether the holder's record changes while this machine's own monotonic clock runs for the holder's TTL.
/// </summary>
internal sealed class HolderWatch(TargetLedger ledger, HeldLease held, LeaseOptions options, INarrator narrator, TimeProvider time)
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan NarrateEvery = TimeSpan.FromSeconds(1);

    private bool _lives;
    private TimeSpan _nextWord;

    /// <summary>Watches until the holder is dead or the lease is not its any more.</summary>
    /// <param name="start">Since when this release waits, for whatever holder.</param>
    /// <param name="cancellation">Ends the watch.</param>
    /// <exception cref="LeaseHeldException">It lives, and the wait for it is over.</exception>
    public async Task UntilOverAsync(long start, CancellationToken cancellation)
    {
        var sign = await ReadSignAsync(cancellation).ConfigureAwait(false);
        var lastSign = time.GetTimestamp();
        while (!HasEnded())
        {
            var silence = time.GetElapsedTime(lastSign);
            Narrate(silence, time.GetElapsedTime(start));
            await Task.Delay(Shorter(PollEvery, held.Ttl - silence), time, cancellation).ConfigureAwait(false);

            // The look that convicts begins after the TTL, or a challenger that was itself stopped would convict the living.
            var looked = time.GetTimestamp();
            await ledger.LoadAsync(cancellation).ConfigureAwait(false);
            if (ledger.State.Lease?.Epoch != held.Epoch)
                return;

            var seen = await ReadSignAsync(cancellation).ConfigureAwait(false);
            if (seen.Entry != sign.Entry || (seen.Renewal is not null && seen.Renewal != sign.Renewal))
                (sign, lastSign, _lives) = (seen, time.GetTimestamp(), true);
            else if (time.GetElapsedTime(lastSign, looked) >= held.Ttl)
                return;

            if (_lives && time.GetElapsedTime(start) >= options.Wait)
                throw new LeaseHeldException(ledger.Target, held, options.Wait);
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other > TimeSpan.Zero ? other : TimeSpan.Zero;

    private bool HasEnded()
    {
        if (options.HasEnded?.Invoke(held) != true)
            return false;

        narrator.Say($"The lease of '{ledger.Target}' is held by {held.By}, whose process has ended; taking it over.");
        return true;
    }

    private void Narrate(TimeSpan silence, TimeSpan waited)
    {
        if (waited < _nextWord)
            return;

        _nextWord = waited + NarrateEvery;
        var holder = $"The lease of '{ledger.Target}' is held by {held.By}";

        // A holder that lives renews every quarter of its TTL; one that was seen to live may be late once.
        if (silence > (_lives ? held.Ttl / 2 : held.Ttl / 4))
            narrator.Wait($"{holder}, who shows no sign of life; taking it over", held.Ttl - silence);
        else if (_lives)
            narrator.Wait($"{holder} since {held.Since:yyyy-MM-dd HH:mm:ss} UTC, who is alive; waiting for the end of that release", options.Wait - waited);
        else
            narrator.Wait($"{holder}, waiting for a sign of life", held.Ttl - silence);
    }

    // The newest entry and renewal of this holder. A torn or missing record, or one of another holder, is no sign of this one.
    private async Task<(int Entry, long? Renewal)> ReadSignAsync(CancellationToken cancellation)
    {
        var record = await ledger.Store.ReadLeaseAsync(ledger.Target, cancellation).ConfigureAwait(false);
        var entry = ledger.Entries.LastOrDefault(entry => entry.Epoch == held.Epoch)?.Number ?? 0;
        return (entry, record?.Epoch == held.Epoch ? record.Renewal : null);
    }
}
