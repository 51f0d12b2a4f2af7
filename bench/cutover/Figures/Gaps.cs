using Bench.Cutover.Load;

namespace Bench.Cutover.Figures;

/// <summary>Times in which nothing was answered.</summary>
static class Gaps
{
    /// <summary>The longest time between two answers; 0 when there are fewer.</summary>
    /// <param name="asks">What was asked.</param>
    public static TimeSpan Longest(IEnumerable<Ask> asks) => Longest(asks, long.MinValue, long.MaxValue);

    /// <summary>The longest time between two answers, of which the later one came within a span.</summary>
    /// <param name="asks">What was asked.</param>
    /// <param name="from">The span's beginning, a timestamp.</param>
    /// <param name="to">Its end.</param>
    public static TimeSpan Longest(IEnumerable<Ask> asks, long from, long to)
    {
        var ends = asks.Where(ask => ask.IsAnswered).Select(ask => ask.Ended).Order().ToList();
        return ends.Zip(ends.Skip(1))
            .Where(pair => pair.Second >= from && pair.First <= to)
            .Select(pair => TimeProvider.System.GetElapsedTime(pair.First, pair.Second))
            .DefaultIfEmpty()
            .Max();
    }
}
