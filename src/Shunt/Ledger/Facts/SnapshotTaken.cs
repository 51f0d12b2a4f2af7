using Shunt.Ledger.State;

namespace Shunt.Ledger.Facts;

/// <summary>
/// What all entries before this one add up to, so that nobody has to read them to go on. They stay, and prove it: this entry holds the
/// hash of the one before as every entry does.
/// </summary>
/// <param name="Epoch">The epoch of the newest lease; 0 before the first.</param>
/// <param name="RunEpoch">The epoch of the newest run that was intended; 0 before the first.</param>
/// <param name="Lease">The lease that is held; null when it is free.</param>
/// <param name="Components">The components the ledger knows of, by name. None has an open run.</param>
public sealed record SnapshotTaken(int Epoch, int RunEpoch, HeldLease? Lease, IReadOnlyDictionary<string, ComponentSnapshot> Components) : Fact;
