namespace Shunt.Ledger;

/// <summary>The newest entry of a target's ledger as it was last noted: by it entries are missed that were taken from the end.</summary>
/// <param name="Number">The entry's number. The ledger may have newer ones: a writer that died did not note its last.</param>
/// <param name="Hash">The hash of the entry's bytes, <c>sha256:</c> and 64 hex digits.</param>
/// <param name="Start">The number of the newest snapshot, from which on the ledger is read; 1 when there is none.</param>
public sealed record LedgerHead(int Number, string Hash, int Start = 1);
