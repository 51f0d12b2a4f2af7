using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>Processes of a version give way to those of another: they get no new requests, drain and end, and the others serve on.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version.</param>
/// <param name="Processes">How many it has at most afterwards.</param>
public sealed record ShrinkInstance(string Component, Placed Version, int Processes) : Effect
{
    /// <inheritdoc />
    public override string Describe() => $"shrink '{Component} {Version.Suffix}' to {(Processes == 1 ? "1 process" : $"{Processes} processes")}";

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return observed.Find(context.Instance(Version)) is not { } there || there.Processes <= Processes;
    }

    internal override async Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation)
    {
        var context = scope.Context;
        if (!await StandsAsync(context, cancellation).ConfigureAwait(false))
        {
            var limit = context.Component.DrainLimit;
            var left = await scope.Platform.ShrinkAsync(context.Instance(Version), Processes, limit, scope.Epoch, cancellation).ConfigureAwait(false);
            Drain.Tell(context, Version, left);
        }

        return Outcome.Done(Seen(context));
    }

    internal override async Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation) =>
        [.. GrowInstance.Back(context, await context.ObserveAsync(cancellation).ConfigureAwait(false), Version)];

    internal override Fact Seen(ReleaseContext context) => new Scaled(Component, Version, Processes);

    internal override bool IsDoneBy(Fact fact) => fact is Scaled seen && seen.Version == Version && seen.Processes == Processes;
}
