namespace Shunt.Ledger.State;

/// <summary>A version that serves.</summary>
/// <param name="Version">The version.</param>
/// <param name="Since">Since when the alias leads to it.</param>
public sealed record Placement(Placed Version, DateTimeOffset Since);
