using System.Diagnostics;
using System.Net;

namespace App.Integration;

/// <summary>Checks that need some seconds of traffic; <c>--skip_slow_scans</c> leaves them out.</summary>
[Trait("Speed", "Slow")]
public sealed class SlowTests(Instance instance) : IClassFixture<Instance>
{
    private const int Writers = 8;
    private const int Connections = 8;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task No_accepted_change_is_lost_among_writers_that_race_for_one_train()
    {
        await using var train = await Train.AssembleAsync(instance.Client, Writers);
        var watch = Stopwatch.StartNew();

        var accepted = await Task.WhenAll(Enumerable.Range(1, Writers).Select(wagon => Task.Run(() => RaceAsync(train, wagon, watch))));

        // A writer fills and empties its own wagon by turns, so an odd number of accepted changes leaves it full.
        var full = (await train.ReadAsync()).GetProperty("loads").EnumerateArray().Select(load => load.GetProperty("wagon").GetInt32());
        Assert.Equal(Enumerable.Range(1, Writers).Where(wagon => accepted[wagon - 1] % 2 == 1), full);
        Assert.True(accepted.Sum() >= Writers, $"Only {accepted.Sum()} changes were accepted in {Duration.TotalSeconds:0} s.");
    }

    [Fact]
    public async Task Connections_that_stay_open_are_answered_request_after_request()
    {
        var version = await instance.Client.GetStringAsync(new Uri("/version", UriKind.Relative));
        var openedBefore = instance.OpenedConnections;
        var watch = Stopwatch.StartNew();

        var answered = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            for (; watch.Elapsed < Duration; count++)
                Assert.Equal(version, await instance.Client.GetStringAsync(new Uri("/version", UriKind.Relative)));
            return count;
        })));

        var opened = instance.OpenedConnections - openedBefore;
        Assert.True(opened <= Connections, $"{answered.Sum()} requests, {Connections} at a time, needed {opened} connections.");
        Assert.True(answered.Sum() > Connections, $"Only {answered.Sum()} requests were answered in {Duration.TotalSeconds:0} s.");
    }

    private async Task<int> RaceAsync(Train train, int wagon, Stopwatch watch)
    {
        var accepted = 0;
        var seen = train.Tag;
        while (watch.Elapsed < Duration)
        {
            using var answer = accepted % 2 == 0
                ? await train.SendAsync(HttpMethod.Put, $"/wagons/{wagon}", new { cargo = "ore", tonnes = 1 }, seen)
                : await train.SendAsync(HttpMethod.Delete, $"/wagons/{wagon}", null, seen);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                accepted++;
                seen = answer.Headers.ETag;
                continue;
            }

            Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
            using var current = await instance.Client.GetAsync(new Uri($"/trains/{train.Number}", UriKind.Relative));
            seen = current.Headers.ETag;
        }

        return accepted;
    }
}
