namespace Shunt.Gates;

/// <summary>Two gates, of which one is enough.</summary>
/// <param name="First">The gate that is asked first.</param>
/// <param name="Second">The gate that is asked where the first refuses.</param>
internal sealed record EitherGate(Gate First, Gate Second) : Gate
{
    internal override IEnumerable<string> RequiredChecks => First.RequiredChecks.Concat(Second.RequiredChecks);

    internal override async Task<GateAnswer> AnswerAsync(GateQuestion question, CancellationToken cancellation)
    {
        var first = await First.AnswerAsync(question, cancellation).ConfigureAwait(false);
        if (first.Problem is null)
            return first;

        var second = await Second.AnswerAsync(question, cancellation).ConfigureAwait(false);
        return second.Problem is null ? second : GateAnswer.Refuse($"{first.Problem}, and {second.Problem}", $"{first.Next}. Or: {second.Next}");
    }

    internal override IEnumerable<string> Problems(string path, IReadOnlyList<string> earlier) =>
        [.. First.Problems(path, earlier), .. Second.Problems(path, earlier)];
}
