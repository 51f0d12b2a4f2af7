using Shunt.Effects;

namespace Shunt.Ledger.Facts;

/// <summary>The open run is about to be undone, as far as it came: from here on these effects are what it intends.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version that does not take over; null when the run was to none.</param>
/// <param name="Reason">Why, one line.</param>
/// <param name="Effects">The effects that undo it, in order; empty when nothing is to be undone.</param>
public sealed record TurnedBack(string Component, Placed? Version, string Reason, IReadOnlyList<Effect> Effects) : ComponentFact(Component);
