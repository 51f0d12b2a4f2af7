namespace Shunt.Verdicts;

/// <summary>
/// Says whether a new version fails more often than an old one, by their counts so far. It may be asked after every request or never,
/// and stopped whenever somebody likes: the error rates hold for all looks together.
/// </summary>
/// <remarks>
/// Each verdict is the refutation of its opposite by an e-process (universal inference: Wasserman, Ramdas and Balakrishnan, "Universal
/// inference", PNAS 117, 2020; Ville's inequality for all looks at once): how likely the counts are on average over the rates there may be
/// (a Beta-Binomial mixture), over how likely the opposite can make them at best. Only counts enter, so no order, window or normal
/// approximation does, and a failure rate of zero is a rate like any other. That requests fail independently of each other, at rates
/// which do not change within a step, is assumed.
/// </remarks>
public static class Comparison
{
    // Whatever the old version does, one that fails more often than not is no version to go on with: a broken one is not replaced by another.
    private static readonly Hypothesis WorksMostly = new(0.5, AtLeast: false);

    private static readonly double LogHalf = Math.Log(0.5);

    /// <summary>Judges by what was counted since the step began.</summary>
    /// <param name="kind">What the old version's counts are.</param>
    /// <param name="old">The old version's counts; not looked at when there is no baseline.</param>
    /// <param name="fresh">The new version's counts.</param>
    /// <param name="options">How sure the verdict is.</param>
    public static StepVerdict Judge(BaselineKind kind, Tally old, Tally fresh, VerdictOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var before = kind == BaselineKind.None ? default : old;
        var apart = Likelihood.Average(before) + Likelihood.Average(fresh);
        var tolerated = new Hypothesis(kind == BaselineKind.SameTime ? 0 : options.Margin, AtLeast: false);
        if (Refutes(kind, tolerated, before, fresh, apart, options.FalseAbort / 2)
            || Refutes(BaselineKind.None, WorksMostly, default, fresh, Likelihood.Average(fresh), options.FalseAbort / 2))
        {
            return StepVerdict.Worse;
        }

        // That it fails less often speaks for it as well as that both fail alike.
        var fair = LogHalf + Likelihood.Sum(apart, Likelihood.Average(before.Plus(fresh)));
        return Refutes(kind, new Hypothesis(options.Margin, AtLeast: true), before, fresh, fair, options.FalsePromote)
            ? StepVerdict.NoWorse
            : StepVerdict.Undecided;
    }

    private static bool Refutes(BaselineKind kind, Hypothesis claim, Tally old, Tally fresh, double average, double rate)
    {
        var most = average + Math.Log(rate);
        return kind == BaselineKind.None
            ? most >= claim.BestAlone(fresh)
            : most >= claim.Some(old, fresh) && most >= claim.Best(old, fresh);
    }
}
