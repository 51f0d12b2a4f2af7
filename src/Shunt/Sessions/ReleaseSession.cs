using System.Diagnostics.CodeAnalysis;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Recovery;

namespace Shunt.Sessions;

/// <summary>
/// The right to change one target: a lease, held from the first change to the last. Disposing gives it back; when the process
/// dies instead, the lease runs out and the next session settles what was left open.
/// </summary>
public sealed class ReleaseSession : IAsyncDisposable
{
    private readonly Lease _lease;

    private ReleaseSession(ReleaseContext context, Lease lease)
    {
        Context = context with { Epoch = lease.Epoch };
        _lease = lease;
    }

    /// <value>What the session works with.</value>
    public ReleaseContext Context { get; }

    /// <value>The session's place in the order of all sessions on the target; platforms refuse an older one.</value>
    public int Epoch => _lease.Epoch;

    /// <summary>
    /// Takes the target's lease, shuts out every older release, and settles what a session that died left open. A holder that lives is
    /// waited for as long as the context's lease options say.
    /// </summary>
    /// <param name="context">What the session works with.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="LeaseHeldException">Someone else holds the lease and lives; nothing was touched.</exception>
    /// <exception cref="LedgerDamagedException">The ledger cannot be trusted; nothing was touched.</exception>
    /// <exception cref="StaleEpochException">This process was stopped while it took the lease, and another took over.</exception>
    [SuppressMessage("Reliability", "CA2000: Dispose objects before losing scope", Justification = "The session owns the lease and gives it back when it is disposed.")]
    public static async Task<ReleaseSession> OpenAsync(ReleaseContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);

        await RefuseCutLedgerAsync(context, cancellation).ConfigureAwait(false);
        var session = new ReleaseSession(
            context,
            await Lease.AcquireAsync(context.Ledger, context.Lease, context.Narrator, context.Time, cancellation).ConfigureAwait(false));
        try
        {
            // Before anything is looked at: what an older release still sends must not change what is found.
            await context.Platform.FenceAsync(context.Target.Name, session.Epoch, cancellation).ConfigureAwait(false);
            await session.SettleAsync(cancellation).ConfigureAwait(false);
            await EndedWindow.RecordAsync(session, cancellation).ConfigureAwait(false);
            await context.Ledger.SnapshotAsync(session.Epoch, cancellation).ConfigureAwait(false);
            return session;
        }
        catch (Exception failure)
        {
            var loss = await session.FindLossAsync(CancellationToken.None).ConfigureAwait(false);
            await session.DisposeAsync().ConfigureAwait(false);
            if (loss is null || failure is LeaseLostException or StaleEpochException)
                throw;

            throw loss;
        }
    }

    /// <summary>
    /// Whether a later release took over: then whatever failed since, failed by that, or because this process was stopped in the middle
    /// of it, and not by what it asked.
    /// </summary>
    /// <param name="cancellation">Ends the look.</param>
    /// <returns>The loss; null when nobody took over, or the ledger cannot be read now.</returns>
    public async Task<LeaseLostException?> FindLossAsync(CancellationToken cancellation)
    {
        try
        {
            await Context.Ledger.LoadAsync(cancellation).ConfigureAwait(false);
            var later = Context.Ledger.Entries.FirstOrDefault(entry => entry.Number > Epoch && entry.Fact is LeaseAcquired);
            return later is null ? null : new LeaseLostException(Context.Target.Name, Epoch, $"release {later.Number} by {later.By} took over");
        }
        catch (LedgerUnavailableException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _lease.DisposeAsync();

    /// <summary>The component as this session may go on from it: nobody else has written since.</summary>
    /// <exception cref="LeaseLostException">A later release took over.</exception>
    internal async Task<ComponentState> StateAsync(CancellationToken cancellation)
    {
        var state = await Context.StateAsync(cancellation).ConfigureAwait(false);
        Context.Ledger.RequireLease(Epoch);
        return state;
    }

    internal Task RecordAsync(Fact fact, CancellationToken cancellation) => Context.Ledger.AppendAsync(fact, Epoch, cancellation);

    private async Task SettleAsync(CancellationToken cancellation)
    {
        var state = await StateAsync(cancellation).ConfigureAwait(false);
        if (await Settlement.ForAsync(Context, state, cancellation).ConfigureAwait(false) is { } settlement)
            await settlement.RunAsync(this, cancellation).ConfigureAwait(false);
    }

    // An epoch is the number of an entry. One that the platform has seen and the ledger has not means that entries were lost, and a
    // lease taken now would be refused by the platform.
    private static async Task RefuseCutLedgerAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.Platform.ObserveAsync(context.Target.Name, cancellation).ConfigureAwait(false);
        var state = await context.Ledger.LoadAsync(cancellation).ConfigureAwait(false);
        if (observed.Epoch <= state.Number)
            return;

        throw new LedgerDamagedException(
            context.Target.Name, state.Number + 1, $"after entry {state.Number}",
            $"the platform has seen release {observed.Epoch}, and the newest entry there is entry {state.Number}",
            LedgerDamagedException.Remedy(context.Target.Name, "the missing entries"));
    }
}
