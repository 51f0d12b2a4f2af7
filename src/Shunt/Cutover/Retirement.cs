using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Sessions;

namespace Shunt.Cutover;

/// <summary>How an instance that no alias leads to any more ends: its requests finish, it stays warm for a while, it stops.</summary>
internal static class Retirement
{
    /// <summary>Drains an instance, then keeps it warm for the window; a window of zero ends it now, and so does one that does not run.</summary>
    internal static async Task LetGoAsync(ReleaseSession session, Placed version, TimeSpan window, CancellationToken cancellation)
    {
        var context = session.Context;
        var instance = context.Instance(version);
        var observed = await context.Platform.ObserveAsync(context.Target.Name, cancellation).ConfigureAwait(false);
        if (observed.Find(instance) is not { IsRunning: true })
        {
            await EndAsync(session, version, cancellation).ConfigureAwait(false);
            return;
        }

        var left = await context.Platform.DrainAsync(instance, context.Component.DrainLimit, cancellation).ConfigureAwait(false);
        if (left > 0)
        {
            var requests = left == 1 ? "1 request" : $"{left} requests";
            context.Narrator.Warn($"'{context.Name(version)}' still had {requests} in flight after {context.Component.DrainLimit.TotalSeconds:0.#} s.");
        }

        if (window > TimeSpan.Zero)
        {
            await context.Platform.RetainAsync(instance, window, session.Epoch, cancellation).ConfigureAwait(false);
            context.Narrator.Say($"'{context.Name(version)}' takes no traffic and stays warm for {window}: the way back.");
            return;
        }

        await EndAsync(session, version, cancellation).ConfigureAwait(false);
        context.Narrator.Say($"'{context.Name(version)}' was ended.");
    }

    /// <summary>Ends an instance and records it.</summary>
    internal static async Task EndAsync(ReleaseSession session, Placed version, CancellationToken cancellation)
    {
        await session.Context.Platform.TerminateAsync(session.Context.Instance(version), session.Epoch, cancellation).ConfigureAwait(false);
        await session.RecordAsync(new Retired(session.Context.Component.Name, version), cancellation).ConfigureAwait(false);
    }
}
