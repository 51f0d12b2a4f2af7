using Shunt.Verdicts;

namespace Shunt.Cutover;

/// <summary>What a look at a step found.</summary>
/// <param name="Problem">What is wrong with the version, as a clause; null when nothing is.</param>
/// <param name="Verdict">What its requests say.</param>
/// <param name="Old">The old version's requests that they were compared with.</param>
/// <param name="Fresh">Its requests.</param>
internal sealed record StepFinding(string? Problem, StepVerdict Verdict, Tally Old, Tally Fresh)
{
    /// <value>Whether the platform still watches the step by itself, and may take it back.</value>
    public bool IsWatchedBeyond { get; init; }

    /// <summary>What is wrong is not told by requests.</summary>
    public static StepFinding Broken(string problem) => new(problem, StepVerdict.Undecided, default, default);
}
