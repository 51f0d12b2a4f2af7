using Shunt.Cutover;
using Shunt.Effects;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Rollback;
using Shunt.Sessions;

namespace Shunt.Recovery;

/// <summary>A run that was begun by a version of this build which recorded no effects: they are those it had then.</summary>
internal static class OldRun
{
    private const string Reason = "begun by an earlier version of this build";

    /// <summary>The same run with its effects; one that has them is returned as it is.</summary>
    internal static async Task<OpenRun> WithEffectsAsync(ReleaseContext context, ComponentState state, OpenRun run, CancellationToken cancellation)
    {
        if (run.Effects is not null)
            return run;

        var observed = await context.ObserveAsync(cancellation).ConfigureAwait(false);
        IReadOnlyList<Effect> effects = run.Kind == RunKind.Rollback
            ? [.. RollbackEffects.List(context, state, observed, run.From!, run.To!, cold: false, run.IsTurned)]
            : [.. ReleaseEffects.List(context, state, observed, run.From, run.To!, migration: null)];

        // How far a release came was not recorded step by step: all of its moves may have happened.
        var last = effects.ToList().FindIndex(effect => effect.IsPointOfNoReturn);
        return run with { Effects = effects, Done = Math.Max(last, 0) };
    }

    /// <summary>What is recorded before such a run is finished.</summary>
    internal static RunIntended Intent(ReleaseContext context, OpenRun run, IReadOnlyList<Effect> effects) => new(
        context.Component.Name, run.Kind, run.From, run.To, effects, new EffectList(context.Target.Name, effects).Hash, run.Gate, Reason, context.Tool.Value);
}
