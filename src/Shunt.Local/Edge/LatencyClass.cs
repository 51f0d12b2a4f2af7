namespace Shunt.Local.Edge;

/// <summary>One class of a histogram of latencies. Classes are fixed: four to each doubling, from 1 µs to over an hour.</summary>
/// <param name="UpTo">The longest latency of the class, inclusive; its shortest is a quarter less at most.</param>
/// <param name="Count">How many requests fell into it.</param>
public sealed record LatencyClass(TimeSpan UpTo, long Count);
