using Shunt.Deploy;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>The alias goes back to an earlier version, all of it at once. One that ended meanwhile is started from its image first.</summary>
/// <param name="Component">The component.</param>
/// <param name="Alias">The alias's host.</param>
/// <param name="From">What it leaves.</param>
/// <param name="To">What serves again.</param>
/// <param name="Automatic">Whether a watch or a crash decided it, not a person.</param>
public sealed record ReturnAlias(string Component, string Alias, Placed From, Placed To, bool Automatic) : Effect
{
    /// <inheritdoc />
    public override string Describe() => $"move {Alias} back from {From.Suffix} to {To.Suffix}: 100 %";

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return observed.Share(context.Instance(To)) == 100;
    }

    internal override async Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation)
    {
        var context = scope.Context;
        var before = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        if (before.Share(context.Instance(To)) < 100
            && (await WakeAsync(scope, cancellation).ConfigureAwait(false)
                ?? await AliasRoute.FindProblemAsync(scope, [new(context.Instance(To), 100)], TimeSpan.Zero, cancellation).ConfigureAwait(false)) is { } problem)
        {
            return Outcome.Failed(problem);
        }

        HoldAlias.Tell(context, before);
        context.Narrator.Say($"'{context.Name(To)}' serves all traffic on {context.Alias().Url} again.");
        return Outcome.Done(Seen(context));
    }

    /// <summary>The alias stays where it is: what it leads to may be broken, but whoever was to take over is worse.</summary>
    internal override async Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        var stays = observed.Runs(context.Instance(From)) ? From : To;
        List<Effect> undo = [];
        if (state.Live?.Version != stays || observed.Share(context.Instance(stays)) < 100)
            undo.Add(new LeaveAlias(Component, Alias, stays));

        if (stays != To && observed.Find(context.Instance(To)) is not null)
            undo.Add(new EndInstance(Component, To));

        return undo;
    }

    internal override Fact Seen(ReleaseContext context) => new RolledBack(Component, To, From, Automatic, RetainedUntil: null);

    internal override bool IsDoneBy(Fact fact) => fact is RolledBack seen && seen.Live == To;

    // What was left to its window, or has ended, is made sure of first; what runs on takes the traffic at once.
    private async Task<string?> WakeAsync(EffectScope scope, CancellationToken cancellation)
    {
        var observed = await scope.Context.ObserveAsync(cancellation).ConfigureAwait(false);
        return observed.Find(scope.Context.Instance(To)) is { IsRunning: true, RetainedUntil: null }
            ? null
            : await InstanceStart.FindProblemAsync(scope, To, scope.Context.Target.Processes, cancellation).ConfigureAwait(false);
    }
}
