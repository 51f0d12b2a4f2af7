using Shunt.Local.Edge;

namespace Shunt.Edge.Routing;

/// <summary>What an instance has been asked. Lives as long as the instance, over every change of the table.</summary>
internal sealed class Traffic
{
    private long _requests;
    private long _failures;

    /// <value>When counting began.</value>
    public DateTimeOffset CountedSince { get; init; }

    /// <value>Requests of the alias; those of the instance's own route do not hold up a drain.</value>
    public InFlightOfAll Alias { get; } = new();

    /// <value>Requests that were answered or should have been.</value>
    public long Requests => Interlocked.Read(ref _requests);

    /// <value>Of those, how many were answered with 5xx or not at all.</value>
    public long Failures => Interlocked.Read(ref _failures);

    /// <value>From a request's head to its response's, one a request.</value>
    public Latencies Latencies { get; } = new();

    /// <summary>All that was counted until now.</summary>
    public InstanceTraffic Read() => new()
    {
        CountedSince = CountedSince,
        Requests = Requests,
        Failures = Failures,
        Latencies = Latencies.Read(),
    };

    /// <summary>Counts a request that ended.</summary>
    /// <param name="failed">Whether the instance failed it.</param>
    public void Count(bool failed)
    {
        Interlocked.Increment(ref _requests);
        if (failed)
            Interlocked.Increment(ref _failures);
    }
}
