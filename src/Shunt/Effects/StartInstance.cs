using System.Text.Json.Serialization;
using Shunt.Deploy;
using Shunt.Hooks;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>A version starts under its suffixed route and is seen to be that version, healthy.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version.</param>
/// <param name="Host">The suffixed route's host.</param>
/// <param name="Processes">How many processes of it.</param>
public sealed record StartInstance(string Component, Placed Version, string Host, int Processes = 1) : Effect
{
    /// <inheritdoc />
    public override string Describe() => $"start '{Component} {Version.Suffix}' ({Version.Digest}) on {Host}{(Processes > 1 ? $": {Processes} processes" : "")}";

    /// <inheritdoc />
    [JsonIgnore]
    public override ReleaseStep? Opens => ReleaseStep.DeployInitial;

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var health = await context.Platform.ProbeAsync(context.Instance(Version), cancellation).ConfigureAwait(false);
        return health.State == HealthState.Healthy;
    }

    internal override async Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation)
    {
        var context = scope.Context;
        var (attempts, instance) = (context.Component.StartAttempts, context.Instance(Version));
        for (var attempt = 1; ; attempt++)
        {
            if (await InstanceStart.FindProblemAsync(scope, Version, Processes, cancellation).ConfigureAwait(false) is not { } problem)
                return Outcome.Done(Seen(context));

            // What serves already is not ended to be tried again.
            var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
            if (attempt == attempts || observed.Share(instance) > 0)
                return Outcome.Failed(attempt == 1 ? problem : $"{attempt} starts failed, the last one because {problem}");

            context.Narrator.Warn($"'{context.Name(Version)}' did not start: {problem}. It is started again ({attempt + 1} of {attempts}).");
            await scope.Platform.TerminateAsync(instance, scope.Epoch, cancellation).ConfigureAwait(false);
        }
    }

    internal override async Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return observed.Find(context.Instance(Version)) is null ? [] : [new EndInstance(Component, Version)];
    }

    internal override Fact Seen(ReleaseContext context) =>
        new Deployed(Component, Version, context.Platform.Address(Component, context.Target.Name, Version.Suffix).Url);

    internal override bool IsDoneBy(Fact fact) => fact is Deployed seen && seen.Version == Version;
}
