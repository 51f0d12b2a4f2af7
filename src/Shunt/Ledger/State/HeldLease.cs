namespace Shunt.Ledger.State;

/// <summary>A lease that was acquired and not released. Its holder may be dead: only a watch on the lease record tells.</summary>
/// <param name="Epoch">The number of the entry that acquired it.</param>
/// <param name="By">Who holds it.</param>
/// <param name="Since">When it was acquired, by the holder's clock.</param>
/// <param name="Ttl">How long the holder may go without a renewal before another may take over.</param>
/// <param name="Process">Tells the holder's process apart from others of its id; null where that cannot be told.</param>
public sealed record HeldLease(int Epoch, Author By, DateTimeOffset Since, TimeSpan Ttl, string? Process = null);
