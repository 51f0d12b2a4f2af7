using Shunt.Cutover;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Shunt.Sessions;

namespace Shunt.Gates;

/// <summary>An approval that was written down. It is for one list of effects, over what served when it was given, and for no run but the next.</summary>
internal static class GivenApproval
{
    /// <summary>Finds what lets the plan pass: an approval that holds, or the one under which the same run was begun; null when there is none.</summary>
    internal static GateAnswer? Find(ReleaseContext context, CutoverPlan plan, TargetState state, Consent consent, IReadOnlyList<Approval> approvals)
    {
        var component = state.Component(context.Component.Name);
        if (plan.GoesOnWith(component.Open) && component.Open!.Gate is { } gate)
            return GateAnswer.PassBy(gate, consent.Reason);

        return approvals.LastOrDefault(approval => !Changes(context, plan, state, approval).Any()) is { } holds
            ? GateAnswer.PassBy($"approved by {holds.By.User}@{holds.By.Host}", consent.Reason ?? holds.Reason)
            : null;
    }

    /// <summary>Why no approval lets the plan pass, as a clause.</summary>
    internal static string Refusal(ReleaseContext context, CutoverPlan plan, TargetState state, IReadOnlyList<Approval> approvals) =>
        approvals.LastOrDefault(approval => approval.Version.Commit == plan.To.Commit) is { } stale
            ? $"its approval by {stale.By.User}@{stale.By.Host} does not hold any more: {string.Join(", and ", Changes(context, plan, state, stale))}"
            : "its approval is missing";

    private static IEnumerable<string> Changes(ReleaseContext context, CutoverPlan plan, TargetState state, Approval approval)
    {
        if (approval.Live != plan.From)
            yield return $"it was given while {Served(context, approval.Live)} served, and now {Served(context, plan.From)} does";

        if (approval.Epoch != state.RunEpoch)
            yield return $"release {state.RunEpoch} changed the target since";

        if (approval.Effects != plan.Effects.Hash)
            yield return $"the effects are others (approved {approval.Effects[..12]}, now {plan.Effects.Hash[..12]})";
    }

    private static string Served(ReleaseContext context, Placed? version) => version is null ? "nothing" : $"'{context.Name(version)}' ({version.Digest[..19]})";
}
