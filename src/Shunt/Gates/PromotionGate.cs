namespace Shunt.Gates;

/// <summary>The version is live on another target.</summary>
/// <param name="Earlier">The target's name.</param>
internal sealed record PromotionGate(string Earlier) : Gate
{
    internal override async Task<GateAnswer> AnswerAsync(GateQuestion question, CancellationToken cancellation)
    {
        var context = question.Context;
        if (await context.IsLiveOn(Earlier, cancellation).ConfigureAwait(false))
            return GateAnswer.Pass;

        return context.Target.PromotedThrough == Earlier
            ? GateAnswer.Refuse($"it is not live on {Earlier}, through which it must go", $"Run '{question.Command}', which takes it there first")
            : GateAnswer.Refuse(
                $"it is not live on {Earlier}, as it must be", $"Run './build.sh Cutover --target {Earlier} --version {question.Version.Suffix}' first");
    }

    internal override IEnumerable<string> Problems(string path, IReadOnlyList<string> earlier)
    {
        if (!earlier.Contains(Earlier))
            yield return $"{path}: LiveOn: '{Earlier}' is not a target that stands before it.";
    }
}
