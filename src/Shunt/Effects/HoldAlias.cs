using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>The alias leads nowhere, so that a version can end before another starts: its requests wait. Only two versions that may not run at once are worth that.</summary>
/// <param name="Component">The component.</param>
/// <param name="Alias">The alias's host.</param>
/// <param name="From">What serves until then.</param>
/// <param name="To">What is to serve after.</param>
public sealed record HoldAlias(string Component, string Alias, Placed From, Placed To) : Effect
{
    /// <inheritdoc />
    public override string Describe() => $"hold {Alias}: nothing serves from the end of {From.Suffix} until {To.Suffix} does";

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return observed.IsHeld(Component);
    }

    internal override async Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation)
    {
        var context = scope.Context;
        await scope.Platform.HoldAsync(context.Target.Name, Component, scope.Epoch, cancellation).ConfigureAwait(false);
        context.Narrator.Warn($"Nothing serves on {context.Target.Name} from here on: requests of {context.Alias().Url} wait until '{context.Name(To)}' does.");
        return Outcome.Done(Seen(context));
    }

    /// <summary>Tells for how long nothing served, once something does.</summary>
    /// <param name="context">The target.</param>
    /// <param name="before">The platform before the alias moved.</param>
    internal static void Tell(ReleaseContext context, PlatformState before)
    {
        if (before.IsHeld(context.Component.Name) && context.Ledger.Entries.LastOrDefault(entry => entry.Fact is AliasHeld) is { At: var since })
            context.Narrator.Say($"Nothing served on {context.Target.Name} for {(context.Time.GetUtcNow() - since).TotalSeconds:0.0} s.");
    }

    // What served is started again, where it can be. One that never went live is not what anybody waits for.
    internal override async Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return state.Live?.Version == From && observed.Share(context.Instance(From)) < 100
            && (observed.Runs(context.Instance(From)) || await context.Images.HasAsync(From.Digest, cancellation).ConfigureAwait(false))
            ? [new ReturnAlias(Component, Alias, To, From, Automatic: true)]
            : [];
    }

    internal override Fact Seen(ReleaseContext context) => new AliasHeld(Component, From);

    internal override bool IsDoneBy(Fact fact) => fact is AliasHeld seen && seen.From == From;
}
