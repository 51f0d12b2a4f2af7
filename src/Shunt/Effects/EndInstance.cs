using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>An instance that takes no traffic drains and ends. It is not brought back: a rollback starts its image.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version that ends.</param>
public sealed record EndInstance(string Component, Placed Version) : Effect
{
    /// <inheritdoc />
    public override string Describe() => $"end '{Component} {Version.Suffix}'";

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return observed.Find(context.Instance(Version)) is null;
    }

    internal override async Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation)
    {
        var context = scope.Context;
        var ran = await Drain.RunAsync(scope, Version, cancellation).ConfigureAwait(false);
        await scope.Platform.TerminateAsync(context.Instance(Version), scope.Epoch, cancellation).ConfigureAwait(false);
        if (ran)
            context.Narrator.Say($"'{context.Name(Version)}' was ended.");

        return Outcome.Done(Seen(context));
    }

    internal override Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Effect>>([]);

    internal override Fact Seen(ReleaseContext context) => new Retired(Component, Version);

    internal override bool IsDoneBy(Fact fact) => fact is Retired seen && seen.Version == Version;
}
