namespace Shunt.Verdicts;

/// <summary>A claim about two failure rates: that the new one is at least, or at most, the old one plus a gap.</summary>
/// <param name="Gap">By how much the rates differ where the claim ends, 0 up to 0.5.</param>
/// <param name="AtLeast">Whether the claim is that the new rate is higher; otherwise that it is lower.</param>
internal readonly record struct Hypothesis(double Gap, bool AtLeast)
{
    // Each halving doubles the precision of the rate; beyond these nothing changes in a double any more.
    private const int Halvings = 60;

    /// <summary>The greatest likelihood that the counts have where the claim is true, as a logarithm.</summary>
    /// <param name="old">The old version's counts.</param>
    /// <param name="fresh">The new version's counts.</param>
    public double Best(Tally old, Tally fresh)
    {
        if (Holds(old, fresh))
            return Likelihood.Best(old) + Likelihood.Best(fresh);

        // The likelihood rises towards its free maximum, which lies outside: the greatest is where the claim ends.
        if (Gap == 0)
            return Likelihood.Best(old.Plus(fresh));

        var (low, high) = (0.0, 1 - Gap);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            if (Slope(old, middle) + Slope(fresh, middle + Gap) > 0)
                low = middle;
            else
                high = middle;
        }

        return AtBorder(old, fresh, (low + high) / 2);
    }

    /// <summary>A likelihood that the counts have at one point where the claim is true, as a logarithm: no more than <see cref="Best"/>, and much sooner found.</summary>
    public double Some(Tally old, Tally fresh)
    {
        if (Holds(old, fresh))
            return Likelihood.Best(old) + Likelihood.Best(fresh);

        var all = old.Plus(fresh);
        var near = all.Rate - (Gap * fresh.Requests / Math.Max(1, all.Requests));
        return AtBorder(old, fresh, Math.Clamp(near, 0, 1 - Gap));
    }

    /// <summary>The greatest likelihood of the new version's counts where the claim is true of it alone: the old one never fails.</summary>
    /// <param name="fresh">The new version's counts.</param>
    public double BestAlone(Tally fresh) =>
        AtLeast == fresh.Rate > Gap || fresh.Requests == 0 ? Likelihood.Best(fresh) : Likelihood.At(fresh, Gap);

    // Without a request a rate can be any.
    private bool Holds(Tally old, Tally fresh)
    {
        if (old.Requests == 0)
            return !AtLeast || fresh.Requests == 0 || fresh.Rate >= Gap;

        return fresh.Requests == 0 || (AtLeast ? fresh.Rate >= old.Rate + Gap : fresh.Rate <= old.Rate + Gap);
    }

    private double AtBorder(Tally old, Tally fresh, double rate) => Likelihood.At(old, rate) + Likelihood.At(fresh, Math.Min(1, rate + Gap));

    private static double Slope(Tally tally, double rate) =>
        (tally.Failures == 0 ? 0 : tally.Failures / rate) - (tally.Successes == 0 ? 0 : tally.Successes / (1 - rate));
}
