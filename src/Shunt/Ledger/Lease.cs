using Shunt.Ledger.Facts;
using Shunt.Ledger.Leases;
using Shunt.Narration;

namespace Shunt.Ledger;

/// <summary>
/// The right to change a target, held by one release at a time and renewed in the background. Nothing relies on its being
/// given back: a holder that dies is superseded once its TTL has passed, and what it still sends is refused by its epoch.
/// </summary>
public sealed class Lease : IAsyncDisposable
{
    private readonly TargetLedger _ledger;
    private readonly LeaseOptions _options;
    private readonly INarrator _narrator;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _renewing;
    private bool _ended;

    private Lease(TargetLedger ledger, LeaseOptions options, INarrator narrator, TimeProvider time, int epoch)
    {
        (_ledger, _options, _narrator, _time) = (ledger, options, narrator, time);
        Epoch = epoch;
        Lost = _lost.Token;
        _renewing = RenewAsync();
    }

    /// <value>The number of the entry that acquired the lease: what every changing call carries.</value>
    public int Epoch { get; }

    /// <value>Cancelled when the lease is lost: another release took over, or it could not be renewed for its TTL.</value>
    public CancellationToken Lost { get; }

    /// <summary>
    /// Takes the target's lease: at once when it is free or its holder's process has provably ended, after the holder's TTL when the
    /// holder is silent, and while the holder lives not before it gave the lease back.
    /// </summary>
    /// <param name="ledger">The target's ledger.</param>
    /// <param name="options">How the lease is taken and held.</param>
    /// <param name="narrator">Told once a second what is waited for, and when a renewal does not work.</param>
    /// <param name="time">The clock: monotonic for the wait and the renewals.</param>
    /// <param name="cancellation">Ends the wait; no lease is then held.</param>
    /// <exception cref="LeaseHeldException">The holder is alive, and for longer than this release was to wait; nothing was touched.</exception>
    /// <exception cref="LeaseLostException">This process was stopped while it took the lease, and another took over.</exception>
    /// <exception cref="LedgerDamagedException">The ledger cannot be trusted; nothing was touched.</exception>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read or written.</exception>
    public static async Task<Lease> AcquireAsync(
        TargetLedger ledger, LeaseOptions options, INarrator narrator, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(narrator);
        ArgumentNullException.ThrowIfNull(time);

        var start = time.GetTimestamp();
        while (true)
        {
            var state = await ledger.LoadAsync(cancellation).ConfigureAwait(false);
            if (state.Lease is { } held)
            {
                await new HolderWatch(ledger, held, options, narrator, time).UntilOverAsync(start, cancellation).ConfigureAwait(false);
                if (ledger.State.Lease is { } now && now.Epoch != held.Epoch)
                    continue;
            }

            // Directly after what was seen, or not at all: of several challengers one wins, and a holder that woke up and wrote is noticed.
            var acquired = new LeaseAcquired(options.Ttl, ledger.State.Lease?.Epoch, options.Process);
            if (await ledger.TryAppendAsync(acquired, epoch: 0, cancellation).ConfigureAwait(false) is not { } entry)
                continue;

            if (!await ledger.Record.TryRenewAsync(entry.Number, renewal: 0, cancellation).ConfigureAwait(false))
                throw new LeaseLostException(ledger.Target, entry.Number, "a later release took over");

            return new Lease(ledger, options, narrator, time, entry.Number);
        }
    }

    /// <summary>Gives the lease back, so that the next release need not wait. Does nothing when it was lost or given back before.</summary>
    /// <param name="cancellation">Ends the attempt; the lease then ends with its TTL.</param>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be written; the lease ends with its TTL.</exception>
    public async Task ReleaseAsync(CancellationToken cancellation)
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _renewing.ConfigureAwait(false);
        if (_ended)
            return;

        _ended = true;
        try
        {
            await _ledger.AppendAsync(new LeaseReleased(), Epoch, cancellation).ConfigureAwait(false);
        }
        catch (LeaseLostException)
        {
            // Another may have taken it: there is nothing left to give back.
        }
    }

    /// <summary>Stops renewing and gives the lease back if that was not done. A ledger that refuses is narrated, not thrown.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await ReleaseAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (ReleaseException refused)
        {
            _narrator.Warn($"The lease of '{_ledger.Target}' was not given back and ends within {_options.Ttl.TotalSeconds:0} s. {refused.Message}");
        }

        _lost.Dispose();
        _stop.Dispose();
    }

    private async Task RenewAsync()
    {
        try
        {
            await RenewUntilRefusedAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Given back on purpose.
        }
        finally
        {
            if (!_stop.IsCancellationRequested)
                await LoseAsync().ConfigureAwait(false);
        }
    }

    private async Task LoseAsync()
    {
        _ledger.Revoke(Epoch);
        _narrator.Warn($"The lease of '{_ledger.Target}' was lost; release {Epoch} stops here.");
        await _lost.CancelAsync().ConfigureAwait(false);
    }

    private async Task RenewUntilRefusedAsync()
    {
        using var timer = new PeriodicTimer(_options.RenewEvery, _time);
        var renewedAt = _time.GetTimestamp();
        var renewal = 0L;
        while (await timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false))
        {
            var attemptedAt = _time.GetTimestamp();
            try
            {
                if (!await _ledger.Record.TryRenewAsync(Epoch, ++renewal, _stop.Token).ConfigureAwait(false))
                    return;
                renewedAt = attemptedAt;
            }
            catch (LedgerUnavailableException refused)
            {
                // From then on another may have taken over.
                if (_time.GetElapsedTime(renewedAt) >= _options.Ttl)
                    return;
                _narrator.Warn($"The lease of '{_ledger.Target}' was not renewed; trying again. {refused.Message}");
            }
        }
    }
}
