namespace Shunt.Verdicts;

/// <summary>How likely counts are, in natural logarithms: one sequence of successes and failures, whatever its order.</summary>
internal static class Likelihood
{
    // Half of the belief is that nothing ever fails, as most versions most of the time; the rest is Jeffreys' prior over all rates.
    private const double Half = 0.5;

    private static readonly double LogHalf = Math.Log(Half);

    /// <summary>At a known failure rate.</summary>
    public static double At(Tally tally, double rate) => Power(tally.Failures, rate) + Power(tally.Successes, 1 - rate);

    /// <summary>At the rate that fits best.</summary>
    public static double Best(Tally tally) => At(tally, tally.Rate);

    /// <summary>Averaged over the rates there may be, so that no rate has to be known.</summary>
    public static double Average(Tally tally)
    {
        var any = LogHalf + LogBeta(tally.Failures + Half, tally.Successes + Half) - Math.Log(Math.PI);
        return tally.Failures == 0 ? Sum(LogHalf, any) : any;
    }

    /// <summary>The logarithm of the sum of two likelihoods.</summary>
    public static double Sum(double first, double second)
    {
        var (low, high) = first < second ? (first, second) : (second, first);
        return high + Math.Log(1 + Math.Exp(low - high));
    }

    private static double Power(long count, double probability) => count == 0 ? 0 : count * Math.Log(probability);

    private static double LogBeta(double first, double second) => LogGamma(first) + LogGamma(second) - LogGamma(first + second);

    // Stirling's series (DLMF 5.11.1), after the recurrence has moved the argument to where it is exact to 1e-12.
    private static double LogGamma(double value)
    {
        var shift = 1.0;
        for (; value < 10; value++)
            shift *= value;

        var inverse = 1 / value;
        var square = inverse * inverse;
        var series = inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square / 1680))))));
        return ((value - Half) * Math.Log(value)) - value + (Half * Math.Log(2 * Math.PI)) + series - Math.Log(shift);
    }
}
