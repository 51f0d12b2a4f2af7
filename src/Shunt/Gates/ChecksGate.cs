using Shunt.Images;

namespace Shunt.Gates;

/// <summary>The version passed certain checks before its image was stored.</summary>
/// <param name="Names">The checks.</param>
internal sealed record ChecksGate(IReadOnlyList<string> Names) : Gate
{
    internal override IEnumerable<string> RequiredChecks => Names;

    internal override Task<GateAnswer> AnswerAsync(GateQuestion question, CancellationToken cancellation) =>
        Task.FromResult(question.Image is { } image ? Answer(question, image.Manifest.Checks) : GateAnswer.Pass);

    internal override IEnumerable<string> Problems(string path, IReadOnlyList<string> earlier)
    {
        if (Names.Count == 0)
            yield return $"{path}: Checks: no check is named.";
    }

    private GateAnswer Answer(GateQuestion question, IReadOnlyList<Check> checks)
    {
        var passed = checks.Where(check => check.Outcome == CheckOutcome.Passed).Select(check => check.Name).ToList();
        var missing = Names.Except(passed).ToList();
        if (missing.Count == 0)
            return GateAnswer.Pass;

        var skipped = missing.All(name => checks.Any(check => check.Name == name));
        var (kind, verb) = missing.Count == 1 ? ("check", "was") : ("checks", "were");
        return GateAnswer.Refuse(
            $"the required {kind} {string.Join(", ", missing.Select(name => $"'{name}'"))} {verb} {(skipped ? "skipped" : "not made")} (passed: {string.Join(", ", passed)})",
            skipped
                ? "Run the command without --skip_slow_scans"
                : $"Install what makes {(missing.Count == 1 ? "it" : "them")}, then run '{question.Command}', which builds and checks the version again");
    }
}
