namespace Shunt.Ledger.Facts;

/// <summary>Everything on the target was removed.</summary>
public sealed record TornDown : Fact;
