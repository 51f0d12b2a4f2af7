using Shunt.Certificates;
using Shunt.Ledger;

namespace Shunt.Drills;

/// <summary>A drill that was carried out: what served serves again.</summary>
/// <param name="Live">What serves.</param>
/// <param name="Back">The way back that was flipped to.</param>
/// <param name="Flips">How many times the alias moved.</param>
/// <param name="Certificate">What clients noticed; null where nobody asked.</param>
public sealed record DrillReport(Placed Live, Placed Back, int Flips, Certificate? Certificate);
