using Shunt.Data;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>The component's data are saved before they are migrated. Without that nothing of them is changed.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version they are to be migrated for.</param>
public sealed record SaveData(string Component, Placed Version) : Effect
{
    /// <inheritdoc />
    public override string Describe() => $"save the data of '{Component}'";

    internal override bool IsForGood => true;

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        return state.Open?.Effects?.Take(state.Open.Done).Contains(this) == true;
    }

    // Again as long as the data have not moved: what is saved is then what they were last.
    internal override async Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation)
    {
        var context = scope.Context;
        try
        {
            var location = await context.DataStore().SaveAsync(context.Data(Version), scope.Run()?.Number ?? scope.Epoch, cancellation).ConfigureAwait(false);
            context.Narrator.Say($"The data of '{Component}' on {context.Target.Name} are saved: {location}.");
            return Outcome.Done(new DataSaved(Component, Version, location));
        }
        catch (DataException failure)
        {
            return Outcome.Failed($"its data could not be saved before the migration ({failure.Message.TrimEnd('.')})");
        }
    }

    // What was saved is kept: it may be what somebody needs.
    internal override Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Effect>>([]);

    internal override Fact Seen(ReleaseContext context) => new DataSaved(Component, Version, "");

    internal override bool IsDoneBy(Fact fact) => fact is DataSaved seen && seen.Version == Version;
}
