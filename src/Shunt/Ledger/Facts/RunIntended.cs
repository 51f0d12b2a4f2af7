using Shunt.Effects;
using Shunt.Ledger.State;

namespace Shunt.Ledger.Facts;

/// <summary>A run is about to change the target: everything it will do, in order, before the first of it is done.</summary>
/// <param name="Component">The component.</param>
/// <param name="Run">What the run is for.</param>
/// <param name="From">What serves now; null when nothing does.</param>
/// <param name="To">What will serve; null for a teardown.</param>
/// <param name="Effects">The effects, in order.</param>
/// <param name="List">The effect list's hash, which an approval names.</param>
/// <param name="Gate">How the gate was satisfied; null when there is none.</param>
/// <param name="Reason">Why, in the words of who asked; null when no reason was given.</param>
/// <param name="Tool">The hash of the code that carries it out.</param>
public sealed record RunIntended(
    string Component, RunKind Run, Placed? From, Placed? To, IReadOnlyList<Effect> Effects, string List, string? Gate, string? Reason, string Tool)
    : ComponentFact(Component);
