namespace Shunt.Ledger;

/// <summary>The sign of life of a lease's holder. Who watches it measures the time between changes with a clock of their own.</summary>
/// <param name="Epoch">The number of the ledger entry that acquired the lease.</param>
/// <param name="Renewal">Counts up with every renewal, from 0.</param>
public sealed record LeaseRecord(int Epoch, long Renewal);
