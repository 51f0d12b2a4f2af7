using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Status;

/// <summary>Puts together what the ledger says and what the platform shows; where they differ about traffic, the platform is right.</summary>
public static class StatusReader
{
    /// <summary>Reads a target's status. Writes nothing and starts nothing.</summary>
    /// <param name="context">The target.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<TargetStatus> ReadAsync(ReleaseContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (await LoadAsync(context, cancellation).ConfigureAwait(false) is not { } state)
            return new TargetStatus(context.Target.Name, context.Platform.Name, []);

        var observed = await context.Platform.ObserveAsync(context.Target.Name, cancellation).ConfigureAwait(false);
        var components = state.Components.TryGetValue(context.Component.Name, out var component)
            ? [Component(context, component, observed)]
            : Array.Empty<ComponentStatus>();
        return new TargetStatus(context.Target.Name, context.Platform.Name, components);
    }

    // Where there is no ground for it yet, nothing was released.
    private static async Task<TargetState?> LoadAsync(ReleaseContext context, CancellationToken cancellation)
    {
        try
        {
            return await context.Ledger.LoadAsync(cancellation).ConfigureAwait(false);
        }
        catch (NotProvisionedException missing)
        {
            context.Narrator.Say(missing.Message);
            return null;
        }
    }

    private static ComponentStatus Component(ReleaseContext context, ComponentState state, PlatformState observed)
    {
        var live = observed.Serving(context.Component.Name) is { } serving && observed.Find(serving) is { } instance
            ? new LiveStatus(instance.Commit, serving.Suffix, Url(context, serving.Suffix), instance.Digest, Since(state, instance))
            : null;
        return new ComponentStatus(context.Component.Name, live, Previous(context, state, observed), Incoming(context, state, observed));
    }

    private static DateTimeOffset Since(ComponentState state, ObservedInstance instance) =>
        state.Live is { } live && live.Version.Commit == instance.Commit ? live.Since : instance.Since;

    private static PreviousStatus? Previous(ReleaseContext context, ComponentState state, PlatformState observed)
    {
        if (state.Live is null || state.LastGood is not { } back)
            return null;

        var instance = observed.Find(context.Instance(back));
        return new PreviousStatus(back.Commit, back.Suffix, Url(context, back.Suffix), back.Digest, instance is { IsRunning: true } ? instance.RetainedUntil : null);
    }

    private static IncomingStatus? Incoming(ReleaseContext context, ComponentState state, PlatformState observed)
    {
        if (state.Open is { Kind: RunKind.Release, To: { } to } && to != state.Live?.Version && observed.Share(context.Instance(to)) is > 0 and var percent)
            return Describe(context, to, $"taking {percent} %");

        return state.Incoming is { } incoming ? Describe(context, incoming.Version, StageName(incoming.Stage)) : null;
    }

    private static IncomingStatus Describe(ReleaseContext context, Placed version, string state) =>
        new(version.Commit, version.Suffix, Url(context, version.Suffix), version.Digest, state);

    private static string StageName(IncomingStage stage) => stage switch
    {
        IncomingStage.Deployed => "deployed",
        IncomingStage.Verified => "verified",
        _ => "starting",
    };

    private static Uri Url(ReleaseContext context, string suffix) =>
        context.Platform.Address(context.Component.Name, context.Target.Name, suffix).Url;
}
