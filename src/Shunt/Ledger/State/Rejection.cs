namespace Shunt.Ledger.State;

/// <summary>A version that was turned down before it took traffic.</summary>
/// <param name="Version">The version.</param>
/// <param name="Reason">The cause, one line.</param>
/// <param name="At">When.</param>
public sealed record Rejection(Placed Version, string Reason, DateTimeOffset At);
