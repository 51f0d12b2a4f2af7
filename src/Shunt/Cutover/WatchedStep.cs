using Shunt.Ledger;
using Shunt.Verdicts;

namespace Shunt.Cutover;

/// <summary>A step that is watched.</summary>
/// <param name="From">What served before; null when nothing did.</param>
/// <param name="To">The version that took the step.</param>
/// <param name="Percent">Its share.</param>
/// <param name="Baseline">What its requests are compared with.</param>
/// <param name="Watch">How long it is watched.</param>
/// <param name="Limit">How long it is watched at most while its verdict is open.</param>
internal sealed record WatchedStep(Placed? From, Placed To, int Percent, BaselineKind Baseline, TimeSpan Watch, TimeSpan Limit);
