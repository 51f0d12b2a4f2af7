using Shunt.Deploy;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>A version starts under its suffixed route and is seen to be that version, healthy.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version.</param>
/// <param name="Host">The suffixed route's host.</param>
public sealed record StartInstance(string Component, Placed Version, string Host) : Effect
{
    /// <inheritdoc />
    public override string Describe() => $"start '{Component} {Version.Suffix}' ({Version.Digest}) on {Host}";

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var health = await context.Platform.ProbeAsync(context.Instance(Version), cancellation).ConfigureAwait(false);
        return health.State == HealthState.Healthy;
    }

    internal override async Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation) =>
        await InstanceStart.FindProblemAsync(scope, Version, cancellation).ConfigureAwait(false) is { } problem
            ? Outcome.Failed(problem)
            : Outcome.Done(Seen(scope.Context));

    internal override async Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return observed.Find(context.Instance(Version)) is null ? [] : [new EndInstance(Component, Version)];
    }

    internal override Fact Seen(ReleaseContext context) =>
        new Deployed(Component, Version, context.Platform.Address(Component, context.Target.Name, Version.Suffix).Url);

    internal override bool IsDoneBy(Fact fact) => fact is Deployed seen && seen.Version == Version;
}
