using Shunt.Verdicts;

namespace Tests;

/// <summary>A step of a rollout as dice would have it: requests go to the old or the new version and fail at a known rate, and the verdict is asked for again and again.</summary>
internal sealed record VerdictTrial
{
    /// <value>How often the old version's requests fail, 0 to 1.</value>
    public required double Old { get; init; }

    /// <value>How often the new version's requests fail, 0 to 1.</value>
    public required double Fresh { get; init; }

    /// <value>The new version's share, 0 to 1; all of it when there is no baseline in the same time.</value>
    public required double Share { get; init; }

    /// <value>How many requests there are in the whole step.</value>
    public required int Requests { get; init; }

    /// <value>After how many requests each the counts are looked at.</value>
    public int Look { get; init; } = 1;

    /// <value>How many requests the old version answered before the step; they are the baseline unless 0.</value>
    public int Before { get; init; }

    /// <value>What the new version is compared with.</value>
    public BaselineKind Baseline => Share < 1 ? BaselineKind.SameTime : Before > 0 ? BaselineKind.Earlier : BaselineKind.None;

#pragma warning disable CA5394 // Do not use insecure randomness: seeded so that a step can be simulated again, and no secret is made of it
    /// <summary>Runs the step until there is a verdict or it ends; says which, and after how many requests of the new version.</summary>
    public (StepVerdict Verdict, long Requests) Run(Random dice)
    {
        var old = new Tally(Before, Enumerable.Range(0, Before).Count(_ => dice.NextDouble() < Old));
        var fresh = default(Tally);
        for (var sent = 1; sent <= Requests; sent++)
        {
            if (dice.NextDouble() < Share)
                fresh = fresh with { Requests = fresh.Requests + 1, Failures = fresh.Failures + (dice.NextDouble() < Fresh ? 1 : 0) };
            else
                old = old with { Requests = old.Requests + 1, Failures = old.Failures + (dice.NextDouble() < Old ? 1 : 0) };

            if (sent % Look == 0 && Comparison.Judge(Baseline, old, fresh, VerdictOptions.Default) is not StepVerdict.Undecided and var verdict)
                return (verdict, fresh.Requests);
        }

        return (StepVerdict.Undecided, fresh.Requests);
    }
#pragma warning restore CA5394
}
