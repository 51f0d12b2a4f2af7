using Shunt.Deploy;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>A version that runs gets more processes, and all of them are seen to be healthy.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version.</param>
/// <param name="Processes">How many it has at least afterwards.</param>
public sealed record GrowInstance(string Component, Placed Version, int Processes) : Effect
{
    /// <summary>The effect that gives a version back what a rolling release took from it, before it takes the traffic again; none where nothing was taken.</summary>
    internal static IEnumerable<GrowInstance> Back(ReleaseContext context, PlatformState observed, Placed version) =>
        observed.Find(context.Instance(version)) is { IsRunning: true } there && there.Processes < context.Target.Processes
            ? [new GrowInstance(context.Component.Name, version, context.Target.Processes)]
            : [];

    /// <inheritdoc />
    public override string Describe() => $"grow '{Component} {Version.Suffix}' to {Processes} processes";

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        var health = await context.Platform.ProbeAsync(context.Instance(Version), cancellation).ConfigureAwait(false);
        return observed.Find(context.Instance(Version))?.Processes >= Processes && health.State == HealthState.Healthy;
    }

    internal override async Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation)
    {
        var context = scope.Context;
        if (await InstanceStart.FindProblemAsync(scope, Version, Processes, cancellation).ConfigureAwait(false) is { } problem)
        {
            // On the way back it takes the traffic with what it has: what it is taken from is worse.
            var state = await context.StateAsync(cancellation).ConfigureAwait(false);
            if (state.Live?.Version != Version)
                return Outcome.Failed(problem);

            context.Narrator.Warn($"'{context.Name(Version)}' does not have all of its {Processes} processes: {problem}.");
        }

        return Outcome.Done(Seen(context));
    }

    // What it got ends with it, or stays with it.
    internal override Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Effect>>([]);

    internal override Fact Seen(ReleaseContext context) => new Scaled(Component, Version, Processes);

    internal override bool IsDoneBy(Fact fact) => fact is Scaled seen && seen.Version == Version && seen.Processes == Processes;
}
