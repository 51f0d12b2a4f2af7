using Shunt.Cutover;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Recovery;

/// <summary>
/// Ends instances that nothing leads to and nothing waits for: what a run left that died between two steps, or a version that
/// was deployed and then overtaken.
/// </summary>
internal static class StrayInstances
{
    /// <summary>Ends the component's stray instances. What takes traffic, is live, is incoming or stays warm is left alone.</summary>
    internal static async Task EndAsync(ReleaseSession session, CancellationToken cancellation)
    {
        var context = session.Context;
        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        var observed = await context.Platform.ObserveAsync(context.Target.Name, cancellation).ConfigureAwait(false);
        foreach (var instance in observed.Instances.Where(instance => instance.Id.Component == context.Component.Name))
        {
            if (IsNeeded(context, instance, state, observed))
                continue;

            var version = new Placed(instance.Commit, instance.Digest);
            if (instance.IsRunning && state.Previous == version && state.RetainedUntil - context.Time.GetUtcNow() is { } rest && rest > TimeSpan.Zero)
                await context.Platform.RetainAsync(instance.Id, rest, session.Epoch, cancellation).ConfigureAwait(false);
            else
                await EndAsync(session, version, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task EndAsync(ReleaseSession session, Placed version, CancellationToken cancellation)
    {
        await Retirement.EndAsync(session, version, cancellation).ConfigureAwait(false);
        session.Context.Narrator.Say($"'{session.Context.Name(version)}' was ended: no release needs it any more.");
    }

    private static bool IsNeeded(ReleaseContext context, ObservedInstance instance, ComponentState state, PlatformState observed) =>
        instance.RetainedUntil is not null
        || state.Live?.Version.Suffix == instance.Id.Suffix
        || state.Incoming?.Version.Suffix == instance.Id.Suffix
        || (observed.Aliases.TryGetValue(context.Component.Name, out var weights) && weights.Any(weight => weight.Instance == instance.Id));
}
