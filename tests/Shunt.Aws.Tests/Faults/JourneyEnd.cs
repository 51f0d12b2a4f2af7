namespace Shunt.Aws.Tests.Faults;

/// <summary>How a journey went.</summary>
/// <param name="Seed">Which one.</param>
/// <param name="Sickness">What its second version suffers from.</param>
/// <param name="Runs">How often each of its commands was run.</param>
/// <param name="Verdict">How the release of the second version ended; null when it was not reached.</param>
/// <param name="Problem">What was not as it must be; null for nothing.</param>
internal sealed record JourneyEnd(int Seed, Sickness Sickness, IReadOnlyList<int> Runs, ExitCode? Verdict, string? Problem);
