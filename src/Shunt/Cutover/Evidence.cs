using Shunt.Sessions;
using Shunt.Verdicts;

namespace Shunt.Cutover;

/// <summary>What a step's requests showed, in words.</summary>
internal static class Evidence
{
    /// <summary>The counts, as a clause: <c>3 of its 20 requests failed, and 0 of the 180 that 'app …' answered meanwhile</c>.</summary>
    public static string Of(ReleaseContext context, WatchedStep step, Tally old, Tally fresh)
    {
        var own = fresh.Requests == 1 ? $"{fresh.Failures} of its 1 request failed" : $"{fresh.Failures} of its {fresh.Requests} requests failed";
        return step.Baseline switch
        {
            BaselineKind.SameTime => $"{own}, and {old.Failures} of the {old.Requests} that '{context.Name(step.From!)}' answered meanwhile",
            BaselineKind.Earlier => $"{own}, and {old.Failures} of the {old.Requests} that '{context.Name(step.From!)}' answered before",
            _ => own,
        };
    }

    /// <summary>What the watch of a step that held ended with.</summary>
    public static string Held(ReleaseContext context, WatchedStep step, StepFinding finding)
    {
        var name = $"'{context.Name(step.To)}' at {step.Percent} %";
        if (finding.Fresh.Requests == 0)
            return $"{name}: no request reached it in {step.Watch}, so its verdict is open and nothing speaks against it.";

        var evidence = Of(context, step, finding.Old, finding.Fresh);
        return finding.Verdict == StepVerdict.NoWorse
            ? $"{name} is no worse: {evidence}."
            : $"{name} is undecided after {step.Limit}, which is no failure: {evidence}.";
    }
}
