namespace Shunt.Ledger.Facts;

/// <summary>A release goes on though a rule of its target speaks against it, because a person decided so.</summary>
/// <param name="Component">The component.</param>
/// <param name="Version">The version that is released.</param>
/// <param name="Problem">What spoke against it, as a clause.</param>
/// <param name="Reason">Why it is released all the same, in the words of who decided.</param>
public sealed record GlassBroken(string Component, Placed Version, string Problem, string Reason) : ComponentFact(Component);
