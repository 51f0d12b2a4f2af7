using System.Collections.Concurrent;
using Tests;

namespace Shunt.Aws.Tests.Faults;

/// <summary>Journeys beside each other, each at a moto_server without anything else.</summary>
internal static class Journeys
{
    /// <summary>Makes one of each seed.</summary>
    /// <param name="seeds">The seeds.</param>
    /// <param name="lanes">How many at once.</param>
    /// <param name="tally">Counts the faults.</param>
    /// <param name="tell">Is told of each that ended.</param>
    public static async Task<IReadOnlyList<JourneyEnd>> RunAsync(IEnumerable<int> seeds, int lanes, FaultTally tally, Action<JourneyEnd> tell)
    {
        var waiting = new ConcurrentQueue<int>(seeds);
        var ends = new ConcurrentBag<JourneyEnd>();
        await Task.WhenAll(Enumerable.Range(0, lanes).Select(async _ =>
        {
            using var moto = await MotoServer.StartAsync();
            while (waiting.TryDequeue(out var seed))
            {
                var end = await Journey.RunAsync(moto.Address, seed, tally);
                ends.Add(end);
                tell(end);

                // It gets slower with all that is there.
                await moto.ResetAsync();
            }
        }));
        return [.. ends.OrderBy(end => end.Seed)];
    }
}
