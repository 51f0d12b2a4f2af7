using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>What served before drains and stays warm: the way back. The platform ends it after its window, with or without us.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version that takes no traffic any more.</param>
/// <param name="Window">How long it stays warm.</param>
public sealed record RetainInstance(string Component, Placed Version, TimeSpan Window) : Effect
{
    /// <inheritdoc />
    public override string Describe() => $"keep '{Component} {Version.Suffix}' warm for {Window}, then end it";

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return observed.Find(context.Instance(Version)) is null or { RetainedUntil: not null };
    }

    internal override async Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation)
    {
        var context = scope.Context;
        var instance = context.Instance(Version);
        if (!await Drain.RunAsync(scope, Version, cancellation).ConfigureAwait(false))
            return await new EndInstance(Component, Version).DoAsync(scope, cancellation).ConfigureAwait(false);

        await scope.Platform.RetainAsync(instance, Window, scope.Epoch, cancellation).ConfigureAwait(false);
        context.Narrator.Say($"'{context.Name(Version)}' takes no traffic and stays warm for {Window}: the way back.");
        return Outcome.Done(Seen(context));
    }

    // It follows the point of no return, and a rollback takes the window back.
    internal override Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Effect>>([]);

    internal override Fact Seen(ReleaseContext context) => new Retained(Component, Version, context.Time.GetUtcNow() + Window);

    // What does not run any more is ended instead.
    internal override bool IsDoneBy(Fact fact) => fact is Retained retained ? retained.Version == Version : fact is Retired retired && retired.Version == Version;
}
