using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>A drill leads the alias to another version for a moment, or back to the one that serves.</summary>
/// <param name="Component">The component.</param>
/// <param name="Alias">The alias's host.</param>
/// <param name="From">Where it leads.</param>
/// <param name="To">Where it is to lead.</param>
/// <param name="IsBack">Whether that is the version that serves, so that a drill which died ends with it.</param>
public sealed record FlipAlias(string Component, string Alias, Placed From, Placed To, bool IsBack) : Effect
{
    // As long as it takes a client to notice, and a probe to be answered some twenty times.
    private static readonly TimeSpan Stay = TimeSpan.FromMilliseconds(300);

    /// <inheritdoc />
    public override string Describe() => $"drill: flip {Alias} {(IsBack ? "back " : "")}from {From.Suffix} to {To.Suffix}";

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return observed.Share(context.Instance(To)) == 100;
    }

    internal override async Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation)
    {
        var context = scope.Context;
        if (await AliasRoute.FindProblemAsync(scope, [new(context.Instance(To), 100)], TimeSpan.Zero, cancellation).ConfigureAwait(false) is { } problem)
            return Outcome.Failed($"'{context.Name(To)}' was not flipped to: {problem}");

        await Task.Delay(Stay, context.Time, cancellation).ConfigureAwait(false);
        return Outcome.Done(Seen(context));
    }

    // A drill that died is not gone on with: only its way back is.
    internal override Task<Outcome> FinishAsync(EffectScope scope, CancellationToken cancellation) =>
        IsBack ? DoAsync(scope, cancellation) : Task.FromResult(Outcome.Done(Seen(scope.Context)));

    internal override async Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var stays = IsBack ? To : From;
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return observed.Share(context.Instance(stays)) == 100 || !observed.Runs(context.Instance(stays))
            ? []
            : [new FlipAlias(Component, Alias, IsBack ? From : To, stays, IsBack: true)];
    }

    internal override Fact Seen(ReleaseContext context) => new Flipped(Component, To);

    internal override bool IsDoneBy(Fact fact) => fact is Flipped seen && seen.To == To;
}
