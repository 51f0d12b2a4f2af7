namespace Acceptance.Chaos;

/// <summary>An entry of a ledger.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Epoch">The lease it was written under.</param>
/// <param name="Process">Who wrote it.</param>
/// <param name="Live">The commit that it says is live; null when it says nothing of that.</param>
/// <param name="Written">When its file was written.</param>
internal sealed record EntrySeen(int Number, string Kind, int Epoch, int Process, string? Live, DateTime Written);
