using Shunt.Ledger.State;

namespace Shunt.Ledger.Facts;

/// <summary>
/// A person gave entries up that were lost or damaged, and the ledger goes on from here. What is left of them stays where it is and is
/// not read any more. The number of this entry lies above every number that was ever seen, so that none is used twice.
/// </summary>
/// <param name="GivenUp">The entries that do not count any more.</param>
/// <param name="Problem">What was wrong.</param>
/// <param name="Reason">Why it was not restored from a backup, in the words of who repaired it.</param>
/// <param name="Serving">
/// What the platform showed of each component, which the state goes on from; null when what was given up lies before a snapshot, so that
/// nothing of the state was lost.
/// </param>
public sealed record Repaired(IReadOnlyList<EntryRange> GivenUp, string Problem, string Reason, IReadOnlyList<ServingSeen>? Serving) : Fact;
