using Shunt.Cutover;
using Shunt.Ledger.State;

namespace Shunt.Gates;

/// <summary>Somebody agrees to exactly the effects of the release.</summary>
internal sealed record ApprovalGate : Gate
{
    internal override async Task<GateAnswer> AnswerAsync(GateQuestion question, CancellationToken cancellation)
    {
        if (question.Plan is not { } plan)
            return GateAnswer.Pass;

        var context = question.Context;
        var approvals = context.Approvals is { } store
            ? await store.ReadAsync(context.Target.Name, plan.To.Commit, cancellation).ConfigureAwait(false)
            : question.State.Component(context.Component.Name).Approvals;
        return Answer(question, plan, approvals);
    }

    internal override IEnumerable<string> Problems(string path, IReadOnlyList<string> earlier) => [];

    private static GateAnswer Answer(GateQuestion question, CutoverPlan plan, IReadOnlyList<Approval> approvals)
    {
        var (context, consent) = (question.Context, question.Consent);
        if (GivenApproval.Find(context, plan, question.State, consent, approvals) is { } given)
            return given;

        if (consent.CiEnvironment is { } environment)
            return GateAnswer.PassBy(environment, consent.Reason);

        var target = context.Target.Name;
        var text = $"Release '{context.Name(plan.To)}' to {target}? Type '{target}' to go on: ";
        return consent is { BreakGlass: null, AskAtTerminal: { } ask } && ask(text, target)
            ? GateAnswer.PassBy("typed at the terminal", consent.Reason)
            : GateAnswer.Refuse(
                GivenApproval.Refusal(context, plan, question.State, approvals),
                $"Approve with './build.sh Approve --target {target} --version {plan.To.Suffix}', then run the command again");
    }
}
