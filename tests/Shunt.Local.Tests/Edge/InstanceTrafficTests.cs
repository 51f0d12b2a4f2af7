using Shunt.Local.Edge;

namespace Shunt.Local.Tests.Edge;

public sealed class InstanceTrafficTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Difference_of_two_readings_is_what_happened_between_them()
    {
        var earlier = Reading(Noon, 10, 1, (1, 7), (2, 3));
        var later = Reading(Noon, 25, 3, (1, 7), (2, 13), (8, 5));

        var between = later.Since(earlier);

        Assert.Equal((15, 2), (between.Requests, between.Failures));
        Assert.Equal([new LatencyClass(TimeSpan.FromMilliseconds(2), 10), new LatencyClass(TimeSpan.FromMilliseconds(8), 5)], between.Latencies);
    }

    [Fact]
    public void Reading_that_began_anew_is_taken_whole()
    {
        var earlier = Reading(Noon, 10, 1, (1, 10));
        var later = Reading(Noon.AddSeconds(5), 4, 0, (2, 4));

        Assert.Same(later, later.Since(earlier));
        Assert.Same(later, later.Since(null));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.7, 1)]
    [InlineData(0.71, 2)]
    [InlineData(0.99, 2)]
    [InlineData(1, 8)]
    public void Quantile_is_the_end_of_the_class_it_lies_in(double share, int milliseconds)
    {
        var traffic = Reading(Noon, 1000, 0, (1, 700), (2, 290), (8, 10));

        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), traffic.Quantile(share));
    }

    [Fact]
    public void Nothing_has_no_quantile() => Assert.Null(Reading(Noon, 0, 0).Quantile(0.5));

    private static InstanceTraffic Reading(DateTimeOffset since, long requests, long failures, params (int Milliseconds, long Count)[] latencies) => new()
    {
        CountedSince = since,
        Requests = requests,
        Failures = failures,
        Latencies = [.. latencies.Select(latency => new LatencyClass(TimeSpan.FromMilliseconds(latency.Milliseconds), latency.Count))],
    };
}
