namespace Shunt.Tests.Races;

/// <summary>What one race that went as it must came to.</summary>
/// <param name="Cases">How often what the race is about came about in it: not every draw leads there.</param>
/// <param name="Took">What was measured in it; null for nothing.</param>
internal readonly record struct RaceResult(int Cases, TimeSpan? Took = null);
