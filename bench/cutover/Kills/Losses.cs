using Bench.Cutover.Figures;
using Bench.Cutover.Load;

namespace Bench.Cutover.Kills;

/// <summary>What kills of one kind of process cost.</summary>
/// <param name="Victim">What was killed.</param>
/// <param name="Kills">How often.</param>
/// <param name="Requests">How many requests there were.</param>
/// <param name="UnderWay">How many of them were under way at a kill.</param>
/// <param name="Lost">How many of those failed.</param>
/// <param name="Others">How many others failed.</param>
/// <param name="Refused">How many of all were refused a connection.</param>
/// <param name="Gap">For each kill, the longest time without an answer around it.</param>
sealed record Losses(string Victim, int Kills, int Requests, int UnderWay, int Lost, int Others, int Refused, Distribution Gap)
{
    // Whoever is back later than this is caught by the requests that fail, or by the longest gap of another kill.
    private static readonly long Around = TimeProvider.System.TimestampFrequency * 3;

    /// <summary>Counts.</summary>
    /// <param name="victim">What was killed.</param>
    /// <param name="strikes">When.</param>
    /// <param name="asks">What was asked meanwhile.</param>
    public static Losses Of(string victim, IReadOnlyList<Strike> strikes, IReadOnlyList<Ask> asks)
    {
        var failed = asks.Where(ask => !ask.IsAnswered).ToList();
        var lost = failed.Count(ask => IsUnderWay(ask, strikes));
        return new Losses(
            victim,
            strikes.Count,
            asks.Count,
            asks.Count(ask => IsUnderWay(ask, strikes)),
            lost,
            failed.Count - lost,
            failed.Count(ask => ask.Failure == Ask.Refused),
            GapsOf(strikes, asks));
    }

    private static bool IsUnderWay(Ask ask, IReadOnlyList<Strike> strikes) => strikes.Any(strike => ask.Begun <= strike.Gone && ask.Ended >= strike.Begun);

    private static Distribution GapsOf(IReadOnlyList<Strike> strikes, IReadOnlyList<Ask> asks)
    {
        var ends = Gaps.Ends(asks);
        var gaps = new Distribution();
        foreach (var strike in strikes)
        {
            var first = ends.BinarySearch(strike.Begun);
            first = Math.Max(0, (first < 0 ? ~first : first) - 1);
            var (begun, ended) = Enumerable.Range(first, ends.Count - 1 - first)
                .TakeWhile(index => ends[index] <= strike.Begun + Around)
                .Select(index => (Begun: ends[index], Ended: ends[index + 1]))
                .MaxBy(gap => gap.Ended - gap.Begun);
            gaps.Add(begun, ended);
        }

        return gaps;
    }
}
