using Shunt.Certificates;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Sessions;

namespace Shunt.Cutover;

/// <summary>Lets a probe ask through the alias while a run moves it, and writes down what it saw.</summary>
internal static class Certification
{
    // Long enough for a dozen answers on either side, short enough that nobody waits for them.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(150);

    /// <summary>Moves the alias under the probe. Returns null where nothing served before, so that nothing can be lost, or where there is no probe.</summary>
    internal static async Task<Certificate?> OfAsync(ReleaseSession session, OpenRun run, Func<Task> move, CancellationToken cancellation)
    {
        var context = session.Context;
        if (run.From is null || !context.Probe.IsThere || !await ServesAsync(context, cancellation).ConfigureAwait(false))
        {
            await move().ConfigureAwait(false);
            return null;
        }

        var probe = context.Probe.Start(context.Alias(), context.Component);

        await using (probe.ConfigureAwait(false))
        {
            await Task.Delay(Margin, context.Time, cancellation).ConfigureAwait(false);
            var moved = probe.Elapsed;
            try
            {
                await move().ConfigureAwait(false);
            }
            catch (ReleaseException failure) when (failure.ExitCode == ExitCode.RolledBack)
            {
                await CertifyAsync(session, run.To!, probe, moved, cancellation).ConfigureAwait(false);
                throw;
            }

            return await CertifyAsync(session, run.To!, probe, moved, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<bool> ServesAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return observed.Serving(context.Component.Name) is { } serving && observed.Runs(serving);
    }

    private static async Task<Certificate> CertifyAsync(ReleaseSession session, Placed version, ITrafficProbe probe, TimeSpan moved, CancellationToken cancellation)
    {
        var context = session.Context;
        var arrived = probe.Elapsed;
        await Task.Delay(Margin, context.Time, cancellation).ConfigureAwait(false);
        var certificate = Certificate.Of(await probe.StopAsync().ConfigureAwait(false), moved, arrived);
        await session.RecordAsync(new Certified(context.Component.Name, version, certificate), cancellation).ConfigureAwait(false);
        if (certificate.Failures > 0)
            context.Narrator.Warn($"Clients noticed: {certificate}.");

        return certificate;
    }
}
