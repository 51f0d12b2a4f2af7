namespace Shunt.Verdicts;

/// <summary>Requests that a version answered, and how many of them failed.</summary>
/// <param name="Requests">All requests, 0 or more.</param>
/// <param name="Failures">Those answered with 5xx or not at all, 0 to <paramref name="Requests"/>.</param>
public readonly record struct Tally(long Requests, long Failures)
{
    /// <value>The share that failed, 0 to 1; 0 without a request.</value>
    public double Rate => Requests == 0 ? 0 : (double)Failures / Requests;

    internal long Successes => Requests - Failures;

    /// <summary>These without others; what is counted at different moments is never less than nothing.</summary>
    internal Tally Without(Tally other)
    {
        var failures = Math.Max(0, Failures - other.Failures);
        return new(Math.Max(failures, Requests - other.Requests), failures);
    }

    internal Tally Plus(Tally other) => new(Requests + other.Requests, Failures + other.Failures);
}
