using Shunt.Hooks;

namespace Shunt.Ledger.Facts;

/// <summary>A hook ran to its end.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version it was about.</param>
/// <param name="Step">The step it stands at.</param>
/// <param name="Moment">When, seen from the step.</param>
/// <param name="Name">The hook's name.</param>
/// <param name="Problem">What it did instead of succeeding, as a clause, where that changes nothing; null when it succeeded.</param>
public sealed record HookRan(string Component, Placed Version, ReleaseStep Step, HookMoment Moment, string Name, string? Problem) : ComponentFact(Component);
