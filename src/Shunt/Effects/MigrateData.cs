using Shunt.Data;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>
/// The component's data are brought to a version's schema while what serves goes on to. They are not brought back: a migration runs only where
/// what serves works on either schema, and what was written since would be lost.
/// </summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version whose migrations are made.</param>
/// <param name="Schema">What the data are like afterwards.</param>
public sealed record MigrateData(string Component, Placed Version, DataSchema Schema) : Effect
{
    /// <inheritdoc />
    public override string Describe() => $"migrate the data of '{Component}' to schema {Schema.Number}, for versions of schema {Schema.Oldest} and up";

    internal override bool IsForGood => true;

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation) =>
        await context.DataStore().SchemaAsync(context.Data(Version), cancellation).ConfigureAwait(false) >= Schema.Number;

    internal override async Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation)
    {
        var context = scope.Context;
        var (store, request) = (context.DataStore(), context.Data(Version));
        try
        {
            await store.MigrateAsync(request, cancellation).ConfigureAwait(false);
            if (await store.SchemaAsync(request, cancellation).ConfigureAwait(false) is var now && now < Schema.Number)
                return Outcome.Failed($"its migration ended without an error, and its data have schema {now}, not {Schema.Number}");
        }
        catch (DataException failure)
        {
            return Outcome.Failed($"its data were not migrated to schema {Schema.Number} ({failure.Message.TrimEnd('.')})");
        }

        context.Narrator.Say($"The data of '{Component}' on {context.Target.Name} have schema {Schema.Number}, for versions of schema {Schema.Oldest} and up.");
        return Outcome.Done(Seen(context));
    }

    // Where it may have begun the ledger learns what the data may be like, or a rollback would lead to a version that they left behind.
    internal override async Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        var known = state.Schema ?? DataSchema.None;
        return known.After(Schema) == known || !await MayHaveBegunAsync(context, known, cancellation).ConfigureAwait(false)
            ? []
            : [new KeepSchema(Component, Version, Schema)];
    }

    internal override Fact Seen(ReleaseContext context) => new Migrated(Component, Version, Schema);

    internal override bool IsDoneBy(Fact fact) => fact is Migrated seen && seen.Version == Version && seen.Schema == Schema;

    private async Task<bool> MayHaveBegunAsync(ReleaseContext context, DataSchema known, CancellationToken cancellation)
    {
        try
        {
            return await context.DataStore().SchemaAsync(context.Data(Version), cancellation).ConfigureAwait(false) > known.Number;
        }
        catch (DataException)
        {
            // Who cannot be asked may have changed.
            return true;
        }
    }
}
