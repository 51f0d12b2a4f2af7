using Shunt.Ledger;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>The wait for an instance's last requests before it is left to itself.</summary>
internal static class Drain
{
    /// <summary>Waits at most the component's drain limit; false when the instance does not run, so that there is nothing to wait for.</summary>
    internal static async Task<bool> RunAsync(EffectScope scope, Placed version, CancellationToken cancellation)
    {
        var context = scope.Context;
        var instance = context.Instance(version);
        if (!(await context.ObserveAsync(cancellation).ConfigureAwait(false)).Runs(instance))
            return false;

        var left = await scope.Platform.DrainAsync(instance, context.Component.DrainLimit, cancellation).ConfigureAwait(false);
        Tell(context, version, left);
        return true;
    }

    /// <summary>Tells of the requests that were in flight when the drain limit had passed, if there were any.</summary>
    internal static void Tell(ReleaseContext context, Placed version, int left)
    {
        if (left == 0)
            return;

        var requests = left == 1 ? "1 request" : $"{left} requests";
        context.Narrator.Warn($"'{context.Name(version)}' still had {requests} in flight after {context.Component.DrainLimit.TotalSeconds:0.#} s.");
    }
}
