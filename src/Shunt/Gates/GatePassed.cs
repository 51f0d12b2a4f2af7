using Shunt.Cutover;
using Shunt.Ledger.State;
using Shunt.Misuse;

namespace Shunt.Gates;

/// <summary>Proof that a target's gate let a release pass.</summary>
[Proof("'ReleaseGate.PassAsync(context, image, plan, consent, ...)' gives one when every gate lets the release pass.")]
public sealed record GatePassed
{
    private readonly int _epoch;

    internal GatePassed(CutoverPlan plan, TargetState state, string? how, string? reason)
    {
        _epoch = state.RunEpoch;
        Effects = plan.Effects.Hash;
        How = how;
        Reason = reason;
    }

    /// <value>The hash of the effect list that was let pass.</value>
    public string Effects { get; }

    /// <value>What satisfied the gate, for the ledger; null when the target has none.</value>
    public string? How { get; }

    /// <value>Why, in the words of who asked or approved; null when no reason was given.</value>
    public string? Reason { get; }

    /// <summary>Says whether it is still about the plan: the same effects, and no other run since.</summary>
    /// <param name="plan">What will be done.</param>
    /// <param name="state">What the target's ledger adds up to.</param>
    public bool Covers(CutoverPlan plan, TargetState state)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(state);
        return Effects == plan.Effects.Hash && _epoch == state.RunEpoch;
    }
}
