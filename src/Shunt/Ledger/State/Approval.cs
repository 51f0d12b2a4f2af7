namespace Shunt.Ledger.State;

/// <summary>A person's consent to one list of effects that has not been used yet.</summary>
/// <param name="Version">The version the effects release.</param>
/// <param name="Effects">The effect list's hash.</param>
/// <param name="Reason">Why, in the approver's words; null when none was given.</param>
/// <param name="Live">What served when it was given; null when nothing did.</param>
/// <param name="Epoch">The epoch of the newest run when it was given; 0 before the first.</param>
/// <param name="By">Who approved.</param>
/// <param name="At">When.</param>
/// <param name="Number">The number of the approving entry.</param>
public sealed record Approval(Placed Version, string Effects, string? Reason, Placed? Live, int Epoch, Author By, DateTimeOffset At, int Number);
