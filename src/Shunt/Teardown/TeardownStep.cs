using Shunt.Ledger.Facts;
using Shunt.Sessions;

namespace Shunt.Teardown;

/// <summary>Removes everything a target has; its ledger stays.</summary>
public static class TeardownStep
{
    /// <summary>Ends the target's instances and removes its routes. Nothing serves afterwards.</summary>
    /// <param name="session">The right to change the target.</param>
    /// <param name="cancellation">Ends the attempt; run it again to finish.</param>
    public static async Task RunAsync(ReleaseSession session, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);

        var context = session.Context;
        await context.Platform.TeardownAsync(context.Target.Name, session.Epoch, cancellation).ConfigureAwait(false);
        await session.RecordAsync(new TornDown(), cancellation).ConfigureAwait(false);
        context.Narrator.Say($"Nothing runs on {context.Target.Name} any more; its ledger is kept.");
    }
}
