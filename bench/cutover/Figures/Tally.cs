using Bench.Cutover.Load;

namespace Bench.Cutover.Figures;

/// <summary>What the load saw of one subject, over several rounds.</summary>
/// <param name="name">How the report names the subject.</param>
sealed class Tally(string name)
{
    // A reload goes on after its signal was sent: what begins within this belongs to the move.
    private static readonly long After = TimeProvider.System.TimestampFrequency / 4;

    private readonly SortedDictionary<string, int> _failures = new(StringComparer.Ordinal);

    /// <value>How the report names the subject.</value>
    public string Name { get; } = name;

    /// <value>How many requests there were, a kind.</value>
    public SortedDictionary<Kind, int> Requests { get; } = [];

    /// <value>How many of them failed in which way.</value>
    public IReadOnlyDictionary<string, int> Failures => _failures;

    /// <value>How many were answered by a version that no longer served when they were begun.</value>
    public int Stale { get; private set; }

    /// <value>The longest time in which nothing was answered.</value>
    public TimeSpan LongestGap { get; private set; }

    /// <value>How long the moves took.</value>
    public Distribution Moves { get; } = new();

    /// <value>How long quick requests took that began during a move or within 250 ms after it.</value>
    public Distribution During { get; } = new();

    /// <value>How long the other quick ones took.</value>
    public Distribution Otherwise { get; } = new();

    /// <value>All requests.</value>
    public int Total => Requests.Values.Sum();

    /// <value>All that failed.</value>
    public int Failed => _failures.Values.Sum();

    /// <summary>Adds a round.</summary>
    /// <param name="asks">What was asked.</param>
    /// <param name="moves">What was done meanwhile, in order.</param>
    public void Add(IReadOnlyList<Ask> asks, IReadOnlyList<Move> moves)
    {
        foreach (var move in moves)
            Moves.Add(move.Begun, move.Ended);
        foreach (var ask in asks)
            Add(ask, moves);
        LongestGap = TimeSpan.FromTicks(Math.Max(LongestGap.Ticks, Gaps.Longest(asks).Ticks));
    }

    private void Add(Ask ask, IReadOnlyList<Move> moves)
    {
        Requests[ask.Kind] = Requests.GetValueOrDefault(ask.Kind) + 1;
        if (ask.Failure is { } failure)
        {
            var key = $"{ask.Kind}: {failure}";
            _failures[key] = _failures.GetValueOrDefault(key) + 1;
            return;
        }

        Stale += ask.Generation < ask.Live ? 1 : 0;
        if (ask.IsQuick)
            (IsDuring(ask.Begun, moves) ? During : Otherwise).Add(ask.Begun, ask.Ended);
    }

    private static bool IsDuring(long at, IReadOnlyList<Move> moves)
    {
        // The last move that began before.
        var (low, high) = (0, moves.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (moves[middle].Begun <= at)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && at <= moves[low - 1].Ended + After;
    }
}
