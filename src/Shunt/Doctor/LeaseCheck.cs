using Shunt.Ledger;
using Shunt.Ledger.Leases;
using Shunt.Ledger.State;
using Shunt.Sessions;

namespace Shunt.Doctor;

/// <summary>Who holds the target's lease, and whether they live.</summary>
internal static class LeaseCheck
{
    private const string Subject = "lease";

    /// <summary>Looks, and watches a holder until it shows that it lives, at most for its TTL.</summary>
    internal static async Task<Finding> OfAsync(ReleaseContext context, TargetState state, CancellationToken cancellation)
    {
        if (state.Lease is not { } held)
            return Finding.Ok(Subject, "free");

        var who = $"release {held.Epoch} by {held.By} since {held.Since:yyyy-MM-dd HH:mm:ss} UTC";
        if (context.Lease.HasEnded?.Invoke(held) == true)
            return Finding.Ok(Subject, $"{who}, whose process has ended; the next release takes it over at once");

        var options = context.Lease with { Wait = TimeSpan.Zero };
        var start = context.Time.GetTimestamp();
        await context.Ledger.LoadAsync(cancellation).ConfigureAwait(false);
        try
        {
            await new HolderWatch(context.Ledger, held, options, context.Narrator, context.Time).UntilOverAsync(start, cancellation).ConfigureAwait(false);
        }
        catch (LeaseHeldException)
        {
            return Finding.Ok(Subject, $"{who}, who is alive; it ends when it is given back, or {held.Ttl.TotalSeconds:0} s after the last sign of life");
        }

        return context.Ledger.State.Lease?.Epoch == held.Epoch
            ? Finding.Ok(Subject, $"{who}, who showed no sign of life for {held.Ttl.TotalSeconds:0} s; the next release takes it over")
            : Finding.Ok(Subject, $"{who}, which has just ended");
    }
}
