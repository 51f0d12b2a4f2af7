using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>The alias stays on a version that is not good, since there is nothing to give the traffic back to.</summary>
/// <param name="Component">The component.</param>
/// <param name="Alias">The alias's host.</param>
/// <param name="Version">The version that goes on serving.</param>
public sealed record LeaveAlias(string Component, string Alias, Placed Version) : Effect
{
    /// <inheritdoc />
    public override string Describe() => $"leave {Alias} on {Version.Suffix}: there is no way back";

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return observed.Share(context.Instance(Version)) == 100;
    }

    internal override async Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation)
    {
        // A version that cannot take the rest of the traffic keeps what it has: nothing else is there.
        if (!await StandsAsync(scope.Context, cancellation).ConfigureAwait(false)
            && await AliasRoute.FindProblemAsync(scope, [new(scope.Context.Instance(Version), 100)], TimeSpan.Zero, cancellation).ConfigureAwait(false) is { } problem)
        {
            scope.Context.Narrator.Warn($"'{scope.Context.Name(Version)}' does not serve all traffic: {problem}.");
        }

        return Outcome.Done(Seen(scope.Context));
    }

    internal override Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Effect>>([]);

    internal override Fact Seen(ReleaseContext context) => new LeftServing(Component, Version);

    internal override bool IsDoneBy(Fact fact) => fact is LeftServing seen && seen.Version == Version;
}
