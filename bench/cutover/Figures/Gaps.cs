using Bench.Cutover.Load;

namespace Bench.Cutover.Figures;

/// <summary>Times in which nothing was answered.</summary>
static class Gaps
{
    /// <summary>The longest time between two answers; 0 when there are fewer.</summary>
    /// <param name="asks">What was asked.</param>
    public static TimeSpan Longest(IEnumerable<Ask> asks)
    {
        var ends = Ends(asks);
        return ends.Zip(ends.Skip(1))
            .Select(pair => TimeProvider.System.GetElapsedTime(pair.First, pair.Second))
            .DefaultIfEmpty()
            .Max();
    }

    /// <summary>When quick requests were answered, in order: the others go on for a while when the load ends.</summary>
    /// <param name="asks">What was asked.</param>
    public static List<long> Ends(IEnumerable<Ask> asks) => [.. asks.Where(ask => ask is { IsAnswered: true, IsQuick: true }).Select(ask => ask.Ended).Order()];
}
