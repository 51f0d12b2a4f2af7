using System.Diagnostics.CodeAnalysis;
using Shunt.Ledger;
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
        Context = context;
        _lease = lease;
    }

    /// <value>What the session works with.</value>
    public ReleaseContext Context { get; }

    /// <value>The session's place in the order of all sessions on the target; platforms refuse an older one.</value>
    public int Epoch => _lease.Epoch;

    /// <summary>Takes the target's lease and settles what a session that died left open.</summary>
    /// <param name="context">What the session works with.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="LeaseHeldException">Someone else holds the lease and lives; nothing was touched.</exception>
    [SuppressMessage("Reliability", "CA2000: Dispose objects before losing scope", Justification = "The session owns the lease and gives it back when it is disposed.")]
    public static async Task<ReleaseSession> OpenAsync(ReleaseContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);

        var session = new ReleaseSession(
            context,
            await Lease.AcquireAsync(context.Ledger, new LeaseOptions(), context.Narrator, context.Time, cancellation).ConfigureAwait(false));
        try
        {
            await OpenMoveRecovery.SettleAsync(session, cancellation).ConfigureAwait(false);
            await StrayInstances.EndAsync(session, cancellation).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _lease.DisposeAsync();

    internal Task RecordAsync(Fact fact, CancellationToken cancellation) => Context.Ledger.AppendAsync(fact, Epoch, cancellation);
}
