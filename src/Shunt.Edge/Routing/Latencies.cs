using System.Numerics;
using Shunt.Local.Edge;

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

    /// <summary>The classes that are not empty, shortest first.</summary>
    public IReadOnlyList<LatencyClass> Read() =>
    [
        .. Enumerable.Range(0, _counts.Length)
            .Select(index => new LatencyClass(TimeSpan.FromMicroseconds(UpperEnd(index)), Interlocked.Read(ref _counts[index])))
            .Where(latency => latency.Count > 0),
    ];

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
