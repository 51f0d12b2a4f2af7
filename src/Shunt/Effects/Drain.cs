using Shunt.Ledger;

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

        var limit = context.Component.DrainLimit;
        var left = await scope.Platform.DrainAsync(instance, limit, cancellation).ConfigureAwait(false);
        if (left > 0)
        {
            var requests = left == 1 ? "1 request" : $"{left} requests";
            context.Narrator.Warn($"'{context.Name(version)}' still had {requests} in flight after {limit.TotalSeconds:0.#} s.");
        }

        return true;
    }
}
