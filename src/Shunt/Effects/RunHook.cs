using System.Text.Json.Serialization;
using Shunt.Hooks;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Sessions;

namespace Shunt.Effects;

/// <summary>A hook of the team's own runs. What it does outside is its own: nobody takes it back.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version it is about.</param>
/// <param name="Step">The step it stands at.</param>
/// <param name="Moment">When, seen from the step.</param>
/// <param name="Name">The hook's name.</param>
/// <param name="What">What it does.</param>
/// <param name="Limit">How long it may take.</param>
public sealed record RunHook(string Component, Placed Version, ReleaseStep Step, HookMoment Moment, string Name, string What, TimeSpan Limit) : Effect
{
    /// <summary>The effects of the hooks at a place, in the order of the settings.</summary>
    internal static IEnumerable<RunHook> At(ReleaseContext context, ReleaseStep step, HookMoment moment, Placed version) => context.Target.Hooks
        .Where(point => (point.Step, point.Moment) == (step, moment))
        .Select(point => new RunHook(context.Component.Name, version, step, moment, point.Hook.Name, point.Hook.What, point.Hook.Limit));

    /// <inheritdoc />
    public override string Describe() => $"run hook '{Name}' {Place}, for {Limit} at most: {What}";

    /// <inheritdoc />
    [JsonIgnore]
    public override ReleaseStep? Opens => Moment == HookMoment.Before ? Step : null;

    internal override bool IsForGood => true;

    internal override async Task<bool> StandsAsync(ReleaseContext context, CancellationToken cancellation)
    {
        var state = await context.StateAsync(cancellation).ConfigureAwait(false);
        return state.Open?.Effects?.Take(state.Open.Done).Contains(this) == true;
    }

    internal override async Task<Outcome> DoAsync(EffectScope scope, CancellationToken cancellation)
    {
        var context = scope.Context;
        var run = scope.Run();
        var previous = run?.From == Version ? run.To : run?.From;
        var problem = Point(context) is { } point
            ? await HookCall.FindProblemAsync(context, point, Version, previous, cancellation).ConfigureAwait(false)
            : $"hook '{Name}' {Place} is not in Environments.cs any more";
        if (problem is null)
        {
            context.Narrator.Say($"Hook '{Name}' {Place} has run.");
            return Outcome.Done(Seen(context));
        }

        if (Step != ReleaseStep.Rollback)
            return Outcome.Failed(problem);

        // A way back waits for nothing.
        context.Narrator.Warn($"The way back is not held up: {problem}.");
        return Outcome.Done(new HookRan(Component, Version, Step, Moment, Name, problem));
    }

    internal override Task<IReadOnlyList<Effect>> UndoAsync(ReleaseContext context, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Effect>>([]);

    internal override Fact Seen(ReleaseContext context) => new HookRan(Component, Version, Step, Moment, Name, Problem: null);

    internal override bool IsDoneBy(Fact fact) => fact is HookRan seen && (seen.Version, seen.Step, seen.Moment, seen.Name) == (Version, Step, Moment, Name);

    private string Place => HookPoint.Place(Step, Moment);

    private HookPoint? Point(ReleaseContext context) =>
        context.Target.Hooks.FirstOrDefault(point => (point.Step, point.Moment, point.Hook.Name) == (Step, Moment, Name));
}
