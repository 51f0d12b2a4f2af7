namespace Bench.Replica;

/// <summary>A build that came out the same.</summary>
/// <param name="Seconds">How long it took, comparison included.</param>
/// <param name="Conditions">Under what it was made.</param>
sealed record Replica(double Seconds, string Conditions);
