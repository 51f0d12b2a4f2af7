namespace Shunt.Ledger.Facts;

/// <summary>A release took the target's lease; this entry's number is its epoch.</summary>
/// <param name="Ttl">How long the holder may go without a renewal before another may take over.</param>
/// <param name="Superseded">The epoch of a dead holder that this lease takes over from; null when the lease was free.</param>
/// <param name="Process">Tells the holder's process apart from others of its id; null where that cannot be told.</param>
public sealed record LeaseAcquired(TimeSpan Ttl, int? Superseded, string? Process = null) : Fact;
