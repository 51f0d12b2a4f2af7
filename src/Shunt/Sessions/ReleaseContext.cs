using Shunt.Certificates;
using Shunt.Data;
using Shunt.Gates;
using Shunt.Hooks;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Narration;
using Shunt.Notices;
using Shunt.Platforms;
using Shunt.Routes;
using Shunt.Targets;
using Shunt.Versions;

namespace Shunt.Sessions;

/// <summary>What every step of a release on one target works with.</summary>
public sealed record ReleaseContext
{
    // Each takes a platform's start, and whoever loses it again and again is not helped by a fourth.
    private const int Revivals = 3;

    /// <value>The target's rules.</value>
    public required TargetSettings Target { get; init; }

    /// <value>The component.</value>
    public required ComponentSettings Component { get; init; }

    /// <value>Where versions run.</value>
    public required IPlatform Platform { get; init; }

    /// <value>The target's ledger.</value>
    public required TargetLedger Ledger { get; init; }

    /// <value>Where approvals are kept apart from the ledger; null (the default) where the ledger has them.</value>
    public IApprovalStore? Approvals { get; init; }

    /// <value>Has people told what is not in the ledger; null (the default) where nobody is told.</value>
    public Notifier? Notifier { get; init; }

    /// <value>Where images are.</value>
    public required IImageStore Images { get; init; }

    /// <value>Who is told what happens.</value>
    public required INarrator Narrator { get; init; }

    /// <value>The clock.</value>
    public required TimeProvider Time { get; init; }

    /// <value>The hash of the code that releases, for the ledger; worked out when a cutover needs it.</value>
    public required Lazy<string> Tool { get; init; }

    /// <value>The clients that ask through the alias while it moves; none unless given.</value>
    public ProbeSource Probe { get; init; } = ProbeSource.None;

    /// <value>How the target's lease is taken and held.</value>
    public LeaseOptions Lease { get; init; } = new();

    /// <value>Says how the first of two commits stands to the second; a history that cannot tell answers <see cref="Ancestry.Unknown"/>.</value>
    public required Func<string, string, Ancestry> Relate { get; init; }

    /// <value>Names the branches that a commit, by its full id, is on; asked only where a gate wants certain ones. Default: none.</value>
    public Func<string, IReadOnlyList<string>> BranchesOf { get; init; } = _ => [];

    /// <value>Whether the version of this release is live on another target, by name; asked only where it must be. Default: on none.</value>
    public Func<string, CancellationToken, Task<bool>> IsLiveOn { get; init; } = (_, _) => Task.FromResult(false);

    /// <value>Says why an image, by digest, is not what the owner of the target's key signed, as a clause; null when it is. Asked only where the target wants a signature.</value>
    public Func<string, CancellationToken, Task<string?>> FindSignatureProblem { get; init; } = (_, _) => Task.FromResult<string?>("nobody here can check its signature");

    /// <value>The epoch of the session that this is the context of; null outside of one, where nothing may be changed.</value>
    internal int? Epoch { get; init; }

    /// <value>The data of components on the target; null where none are kept.</value>
    public IDataStore? Store { get; init; }

    /// <value>The schema that a version declared when it was built; <see cref="DataSchema.None"/> for one that keeps no data, and for one that is not known any more.</value>
    public Func<Placed, CancellationToken, Task<DataSchema>> FindSchema { get; init; } = (_, _) => Task.FromResult(DataSchema.None);

    /// <value>
    /// Runs a hook until it ends or its token is cancelled, and returns null when it succeeded, otherwise what it did, as a clause. Default: runs code, and has
    /// nothing to run programs with.
    /// </value>
    public Func<Hook, HookedRelease, CancellationToken, Task<string?>> RunHook { get; init; } = HookRuns.CodeAloneAsync;

    internal IDataStore DataStore() => Store ?? throw new InvalidOperationException($"'{Component.Name}' has data to migrate, and this command brought nothing to do it with.");

    internal DataRequest Data(Placed version) => new(Target.Name, Component, version) { Secrets = Target.Secrets };

    internal RouteAddress Alias() => Platform.Address(Component.Name, Target.Name, null);

    internal RouteAddress Suffixed(Placed version) => Platform.Address(Component.Name, Target.Name, version.Suffix);

    internal InstanceId Instance(Placed version) => new(Target.Name, Component.Name, version.Suffix);

    internal string Name(Placed version) => $"{Component.Name} {version.Suffix}";

    /// <summary>
    /// Looks at what runs and where the alias leads. In a session a platform that is gone is brought back first: of what it left running it
    /// would say that it does not run, and a run that is undone by that word is not undone.
    /// </summary>
    internal async Task<PlatformState> ObserveAsync(CancellationToken cancellation)
    {
        var observed = await Platform.ObserveAsync(Target.Name, cancellation).ConfigureAwait(false);
        for (var revival = 1; Epoch is { } epoch && observed.IsGone && revival <= Revivals; revival++)
        {
            await Platform.PrepareAsync(cancellation).ConfigureAwait(false);
            await Platform.FenceAsync(Target.Name, epoch, cancellation).ConfigureAwait(false);
            observed = await Platform.ObserveAsync(Target.Name, cancellation).ConfigureAwait(false);
        }

        return observed;
    }

    internal async Task<ComponentState> StateAsync(CancellationToken cancellation)
    {
        var state = await Ledger.LoadAsync(cancellation).ConfigureAwait(false);
        return state.Components.TryGetValue(Component.Name, out var component) ? component : ComponentState.Empty;
    }

    internal async Task<string> WhoServesAsync(CancellationToken cancellation)
    {
        var observed = await ObserveAsync(cancellation).ConfigureAwait(false);
        if (observed.Serving(Component.Name) is { } serving)
            return $"'{Component.Name} {serving.Suffix}' still serves all traffic on {Target.Name}";

        if (observed.IsHeld(Component.Name))
            return $"Nothing serves on {Target.Name}, and requests wait";

        if (observed.Aliases.TryGetValue(Component.Name, out var weights))
            return $"{string.Join(" and ", weights.Select(weight => $"'{Component.Name} {weight.Instance.Suffix}' ({weight.Percent} %)"))} share the traffic on {Target.Name}";

        // The platform's edge may be the one that died.
        return Ledger.State.Components.TryGetValue(Component.Name, out var state) && state.Live?.Version is { } live
            ? $"Nothing answers on {Target.Name} at this moment; '{Name(live)}' served there, and does again with the next command"
            : $"Nothing serves on {Target.Name} yet";
    }
}
