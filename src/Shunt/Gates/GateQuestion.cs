using Shunt.Cutover;
using Shunt.Effects;
using Shunt.Images;
using Shunt.Ledger.State;
using Shunt.Sessions;
using Shunt.Versions;

namespace Shunt.Gates;

/// <summary>The release that gates are asked about.</summary>
/// <param name="Context">The target.</param>
/// <param name="Version">The version.</param>
/// <param name="State">What the target's ledger adds up to.</param>
/// <param name="Consent">Who may agree besides the ledger.</param>
internal sealed record GateQuestion(ReleaseContext Context, ReleaseVersion Version, TargetState State, Consent Consent)
{
    /// <value>The version's image; null before it is known: then what depends on it is left for later.</value>
    internal ReleaseImage? Image { get; init; }

    /// <value>What will be done; null before it is known: then what depends on it is left for later.</value>
    internal CutoverPlan? Plan { get; init; }

    /// <value>The command that releases the version to the target.</value>
    internal string Command => $"./build.sh Cutover --target {Context.Target.Name} --version {Version.Suffix}";

    /// <value>Whether traffic moves to the version already, by a run that was begun and not ended.</value>
    internal bool IsUnderWay =>
        State.Component(Context.Component.Name).Open is { Kind: RunKind.Release, IsTurned: false, Effects: { } effects } open
        && open.To?.Commit == Version.Commit
        && effects.Take(open.Done).Any(effect => effect is MoveAlias or HoldAlias);

    /// <summary>The refusal of the release for a gate's answer.</summary>
    internal async Task<GateRefusedException> RefusalAsync(GateAnswer answer, CancellationToken cancellation)
    {
        var serving = await Context.WhoServesAsync(cancellation).ConfigureAwait(false);
        return new GateRefusedException(
            $"'{Context.Component.Name} {Version.Suffix}' was not released to {Context.Target.Name}: {answer.Problem}. {serving}. {answer.Next}.");
    }
}
