using Tests;

namespace Bench.Verdicts;

/// <summary>A kind of step that is simulated.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Truth">What is true of the new version.</param>
/// <param name="Trial">The step.</param>
sealed record Case(string Name, Truth Truth, VerdictTrial Trial);
