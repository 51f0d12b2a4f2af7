using Shunt.Edge.Routing;

namespace Shunt.Edge.Tests.Routing;

public sealed class TrafficTests
{
    [Theory]
    [InlineData(0.000001)]
    [InlineData(0.00012)]
    [InlineData(0.003)]
    [InlineData(0.9)]
    [InlineData(59.5)]
    [InlineData(3600)]
    public void Latency_is_told_at_most_a_quarter_too_high(double seconds)
    {
        var traffic = new Traffic();

        traffic.Latencies.Add(TimeSpan.FromSeconds(seconds));

        var told = Assert.Single(traffic.Read().Latencies);
        Assert.Equal(1, told.Count);
        Assert.InRange(told.UpTo.TotalSeconds, seconds, seconds * 1.25);
    }

    [Fact]
    public async Task Requests_failures_and_latencies_since_a_moment_are_the_difference_of_two_readings()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old);
        await edge.RouteAsync(Specs.Old);
        await edge.GetAsync("/");
        await UntilCountedAsync(edge, 1);
        var before = (await edge.FindAsync(Specs.Old))!.Traffic!;

        await edge.GetAsync("/");
        await edge.GetAsync("/fail");
        await edge.GetAsync("/", Specs.Old);
        await UntilCountedAsync(edge, 4);

        var between = (await edge.FindAsync(Specs.Old))!.Traffic!.Since(before);
        Assert.Equal((3, 1), (between.Requests, between.Failures));
        Assert.Equal(3, between.Latencies.Sum(latency => latency.Count));
        Assert.NotNull(between.Quantile(0.99));
    }

    [Fact]
    public async Task Counting_begins_anew_with_another_worker_and_says_so()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        await edge.StartHealthyAsync(Specs.Old);
        await edge.RouteAsync(Specs.Old);
        await edge.GetAsync("/");
        await UntilCountedAsync(edge, 1);
        var before = (await edge.FindAsync(Specs.Old))!.Traffic!;

        await edge.StopWorkerAsync();
        await edge.StartWorkerAsync();

        var after = (await edge.FindAsync(Specs.Old))!.Traffic!;
        Assert.Equal(0, after.Requests);
        Assert.NotEqual(before.CountedSince, after.CountedSince);
        Assert.Same(after, after.Since(before));
    }

    // A request is counted after its answer has been sent.
    private static Task UntilCountedAsync(InProcessEdge edge, int requests) =>
        EndToEnd.UntilAsync(async () => (await edge.FindAsync(Specs.Old))!.Requests >= requests, $"{requests} requests are counted");
}
