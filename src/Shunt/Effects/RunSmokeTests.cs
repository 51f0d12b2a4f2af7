using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Sessions;
using Shunt.Verify;

namespace Shunt.Effects;

/// <summary>
/// The smoke tests run against the alias, which leads to the version alone by now: only when they pass is it live. They change nothing
/// that would have to be undone.
/// </summary>
/// <param name="Component">The component.</param>
/// <param name="Alias">The alias's host.</param>
/// <param name="From">What served before; null when nothing did.</param>
/// <param name="To">The version that is tested.</param>
public sealed record RunSmokeTests(string Component, string Alias, Placed? From, Placed To) : Effect
{
    /// <inheritdoc />
    public override string Describe() => $"smoke-test it on {Alias}";

    internal override bool IsPointOfNoReturn => true;

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        return observed.Share(context.Instance(To)) == 100 && state.Live?.Version == To && state.Good.Contains(To);
    }

    internal override async Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation)
    {
        var tests = scope.SmokeTests ?? throw new InvalidOperationException($"'{Component} {To.Suffix}' has smoke tests to pass, and this command brought none.");
        try
        {
            return Outcome.Done(new TakenLive(Component, To, From, RetainedUntil: null) { Checks = await tests(cancellation).ConfigureAwait(false) });
        }
        catch (TestsFailedException failure)
        {
            return Outcome.Failed(failure.Message);
        }
    }

    // A run that died is undone where it can be. Where nothing is left to go back to, nobody brings the tests any more.
    internal override Task<Outcome> FinishAsync(EffectScope scope, CancellationToken cancellation)
    {
        scope.Context.Narrator.Warn($"The smoke tests of '{scope.Context.Name(To)}' were not run: their run had ended.");
        return Task.FromResult(Outcome.Done(Seen(scope.Context)));
    }

    internal override Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Effect>>([]);

    internal override Fact Seen(ReleaseContext context) => new TakenLive(Component, To, From, RetainedUntil: null);

    internal override bool IsDoneBy(Fact fact) => fact is TakenLive seen && seen.Live == To;
}
