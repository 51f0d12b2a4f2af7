namespace Shunt.Ledger.State;

/// <summary>What a platform showed of a component when its ledger was repaired.</summary>
/// <param name="Component">The component.</param>
/// <param name="Live">What served, all of it or the part that counts as what was there first; null when nothing did.</param>
/// <param name="Incoming">What shared the traffic with it, as in the middle of a move; null when nothing did.</param>
public sealed record ServingSeen(string Component, Placed? Live, Placed? Incoming);
