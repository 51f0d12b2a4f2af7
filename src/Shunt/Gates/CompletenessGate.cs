using Shunt.Images;

namespace Shunt.Gates;

/// <summary>No check of the version was skipped: what every target with a gate asks for.</summary>
internal sealed record CompletenessGate : Gate
{
    internal override Task<GateAnswer> AnswerAsync(GateQuestion question, CancellationToken cancellation)
    {
        var skipped = question.Image?.Manifest.Checks.Where(check => check.Outcome == CheckOutcome.Skipped).Select(check => check.Name).ToList() ?? [];
        return Task.FromResult(skipped.Count == 0
            ? GateAnswer.Pass
            : GateAnswer.Refuse($"checks were skipped ({string.Join(", ", skipped)})", "Run the command without --skip_slow_scans"));
    }

    internal override IEnumerable<string> Problems(string path, IReadOnlyList<string> earlier) => [];
}
