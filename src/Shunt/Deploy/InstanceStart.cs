using Shunt.Effects;
using Shunt.Ledger;
using Shunt.Platforms;

namespace Shunt.Deploy;

/// <summary>Starts a version, or takes the one that runs, and makes sure that it is that version and can serve.</summary>
internal static class InstanceStart
{
    /// <summary>Returns null when the version answers, healthy, under its suffixed route, with at least so many processes; otherwise why it never will.</summary>
    internal static async Task<string?> FindProblemAsync(EffectScope scope, Placed version, int processes, CancellationToken cancellation)
    {
        var context = scope.Context;
        var instance = context.Instance(version);
        try
        {
            var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
            var isThere = observed.Runs(instance) && observed.Find(instance)!.Digest == version.Digest;
            if (!isThere)
                await ShedAsync(scope, instance, observed, cancellation).ConfigureAwait(false);

            if (!isThere || observed.Find(instance)!.Processes < processes)
            {
                var request = new InstanceRequest { Target = context.Target.Name, Component = context.Component, Version = version, Processes = processes, Secrets = context.Target.Secrets };
                await scope.Platform.StartAsync(request, scope.Epoch, cancellation).ConfigureAwait(false);
            }

            // An instance that an earlier cutover left to its window must not end while it is tested and takes traffic.
            await scope.Platform.RetainAsync(instance, null, scope.Epoch, cancellation).ConfigureAwait(false);
        }
        catch (ReleaseException refusal) when (refusal.ExitCode == ExitCode.Failed)
        {
            return refusal.Message.TrimEnd('.');
        }

        return await HealthWait.ForAsync(context, instance, cancellation).ConfigureAwait(false)
            ?? await IdentityCheck.FindProblemAsync(context, version, cancellation).ConfigureAwait(false);
    }

    // No share may lead to an instance that is being started, or requests fail meanwhile and it cannot be ended again if it fails.
    private static async Task ShedAsync(EffectScope scope, InstanceId instance, PlatformState observed, CancellationToken cancellation)
    {
        var context = scope.Context;
        if (observed.Share(instance) is 0 or 100)
            return;

        var others = observed.Aliases[context.Component.Name].Where(weight => weight.Instance != instance && observed.Runs(weight.Instance));
        if (others.MaxBy(weight => weight.Percent) is { } other)
        {
            await scope.Platform
                .RouteAsync(context.Target.Name, context.Component.Name, [other with { Percent = 100 }], TimeSpan.Zero, scope.Epoch, cancellation)
                .ConfigureAwait(false);
        }
    }
}
