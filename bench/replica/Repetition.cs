using Acceptance.Running;

namespace Bench.Replica;

/// <summary>One version, built again.</summary>
/// <param name="Conditions">Under what it came out the same, in the order of the builds.</param>
/// <param name="Ended">The command that built it.</param>
sealed record Repetition(IReadOnlyList<string> Conditions, Finished Ended);
