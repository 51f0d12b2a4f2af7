using System.Collections.Concurrent;
using Tests;

namespace Shunt.Aws.Tests.Faults;

/// <summary>Journeys beside each other, at some moto_servers.</summary>
internal static class Journeys
{
    // It gets slower with all that is there.
    private const int MostAtAServer = 8;

    /// <summary>Makes one of each seed.</summary>
    /// <param name="seeds">The seeds.</param>
    /// <param name="lanes">How many at once.</param>
    /// <param name="tally">Counts the faults.</param>
    /// <param name="tell">Is told of each that ended.</param>
    public static async Task<IReadOnlyList<JourneyEnd>> RunAsync(IReadOnlyList<int> seeds, int lanes, FaultTally tally, Action<JourneyEnd> tell)
    {
        var ends = new ConcurrentBag<JourneyEnd>();
        var groups = seeds.Chunk(Math.Min(MostAtAServer, (seeds.Count + lanes - 1) / lanes));
        await Parallel.ForEachAsync(groups, new ParallelOptions { MaxDegreeOfParallelism = lanes }, async (group, _) =>
        {
            using var moto = await MotoServer.StartAsync();
            foreach (var seed in group)
            {
                var end = await Journey.RunAsync(moto.Address, seed, tally);
                ends.Add(end);
                tell(end);
            }
        });
        return [.. ends.OrderBy(end => end.Seed)];
    }
}
