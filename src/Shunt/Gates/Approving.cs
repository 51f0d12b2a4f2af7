using Shunt.Cutover;
using Shunt.Ledger.State;
using Shunt.Sessions;

namespace Shunt.Gates;

/// <summary>A person agrees to what a cutover would do now.</summary>
public static class Approving
{
    /// <summary>Writes the approval: for these effects, over what serves now, and for the next run only. It goes where the target keeps approvals, or into its ledger.</summary>
    /// <param name="context">The target.</param>
    /// <param name="plan">What the cutover would do.</param>
    /// <param name="reason">Why, in the approver's words; null when none was given.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public static async Task GiveAsync(ReleaseContext context, CutoverPlan plan, string? reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var given = plan.Approve(context, reason);
        if (context.Approvals is not { } store)
        {
            await context.Ledger.AppendAsync(given, epoch: 0, cancellation).ConfigureAwait(false);
            return;
        }

        var approval = new Approval(given.Version, given.Effects, given.Reason, given.Live, given.Epoch, context.Ledger.By, context.Time.GetUtcNow(), Number: 0);
        await store.WriteAsync(context.Target.Name, approval, cancellation).ConfigureAwait(false);
        if (context.Notifier is { } notifier)
            await notifier.TellAsync(given, context.Ledger.By).ConfigureAwait(false);
    }
}
