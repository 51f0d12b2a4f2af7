using Shunt.Data;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>The data stay at the schema that a version which did not go live has brought them to, wholly or in part: what serves works on it.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version they were migrated for.</param>
/// <param name="Schema">What they are like at most.</param>
public sealed record KeepSchema(string Component, Placed Version, DataSchema Schema) : Effect
{
    /// <inheritdoc />
    public override string Describe() => $"keep the data of '{Component}' at schema {Schema.Number}, for versions of schema {Schema.Oldest} and up";

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        return state.Schema is { } known && known.After(Schema) == known;
    }

    internal override Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation) => Task.FromResult(Outcome.Done(Seen(scope.Context)));

    internal override Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Effect>>([]);

    internal override Fact Seen(ReleaseContext context) => new Migrated(Component, Version, Schema);

    internal override bool IsDoneBy(Fact fact) => fact is Migrated seen && seen.Version == Version && seen.Schema == Schema;
}
