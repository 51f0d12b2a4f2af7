using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>A version that stays warm ends before its window does, because another becomes the way back. It would have ended by itself, so no approval is about it.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version that ends.</param>
public sealed record CloseWindow(string Component, Placed Version) : Effect
{
    /// <summary>The effect for the way back that there is now, when a move between two versions makes another; null when there is none.</summary>
    internal static CloseWindow? ForMove(ReleaseContext context, ComponentState state, PlatformState observed, Placed? from, Placed to) =>
        state.Previous is { } previous && previous != from && previous != to && observed.Find(context.Instance(previous)) is not null
            ? new CloseWindow(context.Component.Name, previous)
            : null;

    /// <inheritdoc />
    public override string Describe() => $"end '{Component} {Version.Suffix}' before its window is over: the way back is another";

    internal override bool IsUpkeep => true;

    internal override Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation) => End.StandsAsync(context, cancellation);

    internal override Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation) => End.DoAsync(scope, cancellation);

    internal override Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation) => End.UndoAsync(context, cancellation);

    internal override Fact Seen(ReleaseContext context) => End.Seen(context);

    internal override bool IsDoneBy(Fact fact) => End.IsDoneBy(fact);

    private EndInstance End => new(Component, Version);
}
