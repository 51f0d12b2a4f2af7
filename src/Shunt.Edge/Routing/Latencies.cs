using System.Numerics;

namespace Shunt.Edge.Routing;

/// <summary>
/// How long requests took, as counts in fixed classes: four to each doubling, so a value read from it is at most a quarter too
/// high. It never grows.
/// </summary>
internal sealed class Latencies
{
    private const int StepBits = 2;
    private const int Steps = 1 << StepBits;

    // From a microsecond to 2^32 of them, which is over an hour.
    private const int Doublings = 32;

    private readonly long[] _counts = new long[(Doublings * Steps) + 1];

    /// <summary>Counts a request.</summary>
    /// <param name="took">How long it took.</param>
    public void Add(TimeSpan took) => Interlocked.Increment(ref _counts[Class((ulong)Math.Max(0, took.TotalMicroseconds))]);

    /// <summary>What a share of the requests did not exceed.</summary>
    /// <param name="share">The share: 0 to 1.</param>
    /// <returns>Null when there has been no request.</returns>
    public TimeSpan? Quantile(double share)
    {
        var total = _counts.Sum();
        if (total == 0)
            return null;

        var wanted = (long)Math.Ceiling(share * total);
        var seen = 0L;
        for (var index = 0; ; index++)
        {
            seen += _counts[index];
            if (seen >= wanted && seen > 0)
                return TimeSpan.FromMicroseconds(UpperEnd(index));
        }
    }

    private static int Class(ulong microseconds)
    {
        if (microseconds < Steps)
            return (int)microseconds;

        var doubling = BitOperations.Log2(microseconds) - StepBits;
        var step = (int)(microseconds >> doubling) - Steps;
        return Math.Min(((doubling + 1) * Steps) + step, Doublings * Steps);
    }

    private static double UpperEnd(int index) =>
        index < Steps ? index : (double)((ulong)(Steps + (index % Steps) + 1) << ((index / Steps) - 1)) - 1;
}
