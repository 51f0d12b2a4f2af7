namespace Shunt.Local.Edge;

/// <summary>
/// What an instance was asked, on the alias and on its own route, from one moment on: counters that only grow. What happened since any
/// later moment is the difference of two readings, see <see cref="Since"/>.
/// </summary>
public sealed record InstanceTraffic
{
    /// <value>
    /// When counting began: with the instance, or with the edge's worker if that is younger. A reading with another moment than an
    /// earlier one has begun anew at 0.
    /// </value>
    public required DateTimeOffset CountedSince { get; init; }

    /// <value>Requests that were answered or should have been; those that their client gave up are not counted.</value>
    public long Requests { get; init; }

    /// <value>Of those, how many it answered with 5xx or not at all.</value>
    public long Failures { get; init; }

    /// <value>From a request's head to its response's, one a request that got one: the classes that are not empty, shortest first.</value>
    public IReadOnlyList<LatencyClass> Latencies { get; init; } = [];

    /// <summary>What happened after an earlier reading.</summary>
    /// <param name="earlier">The earlier reading; null for everything.</param>
    /// <returns>The difference; everything of this reading, when counting has begun anew since.</returns>
    public InstanceTraffic Since(InstanceTraffic? earlier)
    {
        if (earlier is null || earlier.CountedSince != CountedSince)
            return this;

        var before = earlier.Latencies.ToDictionary(latency => latency.UpTo, latency => latency.Count);
        return this with
        {
            Requests = Requests - earlier.Requests,
            Failures = Failures - earlier.Failures,
            Latencies =
            [
                .. Latencies
                    .Select(latency => latency with { Count = latency.Count - before.GetValueOrDefault(latency.UpTo) })
                    .Where(latency => latency.Count > 0),
            ],
        };
    }

    /// <summary>What a share of the latencies did not exceed; at most a quarter too high.</summary>
    /// <param name="share">The share: 0 to 1.</param>
    /// <returns>Null when there is none.</returns>
    public TimeSpan? Quantile(double share)
    {
        var wanted = Math.Max(1, (long)Math.Ceiling(share * Latencies.Sum(latency => latency.Count)));
        var seen = 0L;
        foreach (var latency in Latencies)
        {
            seen += latency.Count;
            if (seen >= wanted)
                return latency.UpTo;
        }

        return null;
    }
}
