namespace Shunt.Gates;

/// <summary>Somebody agrees to exactly the effects of the release.</summary>
internal sealed record ApprovalGate : Gate
{
    internal override Task<GateAnswer> AnswerAsync(GateQuestion question, CancellationToken cancellation) => Task.FromResult(Answer(question));

    internal override IEnumerable<string> Problems(string path, IReadOnlyList<string> earlier) => [];

    private static GateAnswer Answer(GateQuestion question)
    {
        if (question.Plan is not { } plan)
            return GateAnswer.Pass;

        var (context, consent) = (question.Context, question.Consent);
        if (GivenApproval.Find(context, plan, question.State, consent) is { } given)
            return given;

        if (consent.CiEnvironment is { } environment)
            return GateAnswer.PassBy(environment, consent.Reason);

        var target = context.Target.Name;
        var text = $"Release '{context.Name(plan.To)}' to {target}? Type '{target}' to go on: ";
        return consent is { BreakGlass: null, AskAtTerminal: { } ask } && ask(text, target)
            ? GateAnswer.PassBy("typed at the terminal", consent.Reason)
            : GateAnswer.Refuse(
                GivenApproval.Refusal(context, plan, question.State),
                $"Approve with './build.sh Approve --target {target} --version {plan.To.Suffix}', then run the command again");
    }
}
