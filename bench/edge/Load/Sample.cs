namespace Bench.Edge.Load;

/// <summary>What one run of the load found.</summary>
sealed record Sample
{
    /// <value>Answered requests a second.</value>
    public required double RequestsPerSecond { get; init; }

    /// <value>Half of the requests were answered within this.</value>
    public required TimeSpan P50 { get; init; }

    /// <value>99 of 100 requests were answered within this.</value>
    public required TimeSpan P99 { get; init; }

    /// <value>Requests that were not answered with 2xx or 3xx.</value>
    public required long Failures { get; init; }

    /// <value>The proxy's processor time a request.</value>
    public required TimeSpan ProcessorTime { get; init; }

    /// <summary>The medians of several runs; failures are added up.</summary>
    /// <param name="samples">The runs.</param>
    public static Sample Median(IReadOnlyList<Sample> samples) => new()
    {
        RequestsPerSecond = Middle(samples, sample => sample.RequestsPerSecond),
        P50 = Middle(samples, sample => sample.P50),
        P99 = Middle(samples, sample => sample.P99),
        Failures = samples.Sum(sample => sample.Failures),
        ProcessorTime = Middle(samples, sample => sample.ProcessorTime),
    };

    /// <summary>The value in the middle.</summary>
    /// <param name="samples">The runs.</param>
    /// <param name="figure">Which figure.</param>
    /// <typeparam name="T">The figure's type.</typeparam>
    public static T Middle<T>(IReadOnlyList<Sample> samples, Func<Sample, T> figure) => samples.Select(figure).Order().ElementAt(samples.Count / 2);
}
