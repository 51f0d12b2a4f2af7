namespace Shunt.Ledger.Facts;

/// <summary>The holder gave the lease back.</summary>
public sealed record LeaseReleased : Fact;
