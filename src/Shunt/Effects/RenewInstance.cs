using Shunt.Deploy;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>
/// What serves ends and starts anew, the same version from its stored image. That it comes up as things are now is seen first, by one process more; then requests
/// wait until it is back.
/// </summary>
/// <param name="Component">The component.</param>
/// <param name="Alias">The alias's host.</param>
/// <param name="Version">The version.</param>
/// <param name="Processes">How many processes it has afterwards.</param>
/// <param name="IsTried">Whether one process more is started first; not where two may not run at once.</param>
public sealed record RenewInstance(string Component, string Alias, Placed Version, int Processes, bool IsTried) : Effect
{
    /// <inheritdoc />
    public override string Describe() =>
        $"start '{Component} {Version.Suffix}' anew{(IsTried ? ", once a process more came up" : "")}: requests of {Alias} wait meanwhile";

    // It never is: what was started before it was asked for may have other settings.
    internal override Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation) => Task.FromResult(false);

    internal override async Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation)
    {
        var context = scope.Context;
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        if (IsTried && !observed.IsHeld(Component) && await TryAsync(scope, cancellation).ConfigureAwait(false) is { } refusal)
            return Outcome.Failed(refusal);

        await scope.Platform.HoldAsync(context.Target.Name, Component, scope.Epoch, cancellation).ConfigureAwait(false);
        context.Narrator.Say($"Requests of {context.Alias().Url} wait until '{context.Name(Version)}' is back.");
        await Drain.RunAsync(scope, Version, cancellation).ConfigureAwait(false);
        await scope.Platform.TerminateAsync(context.Instance(Version), scope.Epoch, cancellation).ConfigureAwait(false);
        if ((await InstanceStart.FindProblemAsync(scope, Version, Processes, cancellation).ConfigureAwait(false)
            ?? await AliasRoute.FindProblemAsync(scope, [new(context.Instance(Version), 100)], TimeSpan.Zero, cancellation).ConfigureAwait(false)) is { } problem)
        {
            return Outcome.Failed(problem);
        }

        context.Narrator.Say($"'{context.Name(Version)}' serves all traffic on {context.Alias().Url} again.");
        return Outcome.Done(Seen(context));
    }

    // Requests wait for nobody else.
    internal override async Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        return observed.IsHeld(Component) ? [new LeaveAlias(Component, Alias, Version)] : [];
    }

    internal override Fact Seen(ReleaseContext context) => new Renewed(Component, Version);

    internal override bool IsDoneBy(Fact fact) => fact is Renewed seen && seen.Version == Version;

    private async Task<string?> TryAsync(EffectScope scope, CancellationToken cancellation)
    {
        var problem = await InstanceStart.FindProblemAsync(scope, Version, Processes + 1, cancellation).ConfigureAwait(false);
        if (problem is not null)
            await scope.Platform.ShrinkAsync(scope.Context.Instance(Version), Processes, TimeSpan.Zero, scope.Epoch, cancellation).ConfigureAwait(false);

        return problem is null ? null : $"a process that was started beside it did not come up ({problem})";
    }
}
