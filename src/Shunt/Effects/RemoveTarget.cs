using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>Everything on a target ends, routes first. Nothing of it is brought back.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Instances">What runs there, such as <c>app-0123456789ab</c>, in order.</param>
public sealed record RemoveTarget(string Target, IReadOnlyList<string> Instances) : Effect
{
    /// <inheritdoc />
    public override string Describe() => Instances.Count == 0
        ? $"remove the routes of {Target}; nothing runs"
        : $"remove the routes of {Target} and end {string.Join(", ", Instances.Select(instance => $"'{instance}'"))}";

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return observed.Instances.Count == 0 && observed.Aliases.Count == 0;
    }

    internal override async Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation)
    {
        await scope.Platform.TeardownAsync(Target, scope.Epoch, cancellation).ConfigureAwait(false);
        scope.Context.Narrator.Say($"Nothing runs on {Target} any more; its ledger is kept.");
        return Outcome.Done(Seen(scope.Context));
    }

    internal override Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Effect>>([]);

    internal override Fact Seen(ReleaseContext context) => new TornDown();

    internal override bool IsDoneBy(Fact fact) => fact is TornDown;
}
