using Shunt.Ledger;

namespace Shunt.Contract.Deaths;

/// <summary>A process's way to the ledgers, which ends with the process: what it would write later, such as a renewal, is never written.</summary>
internal sealed class MortalLedgerStore(ILedgerStore store) : ILedgerStore
{
    private volatile bool _isDead;

    /// <summary>Kills the process.</summary>
    public void Die() => _isDead = true;

    public Task<bool> TryAppendAsync(string target, int number, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        WhileAlive(target).TryAppendAsync(target, number, content, cancellation);

    public Task<IReadOnlyList<StoredEntry>> ReadAsync(string target, int first, CancellationToken cancellation) =>
        WhileAlive(target).ReadAsync(target, first, cancellation);

    public Task<LeaseRecord?> ReadLeaseAsync(string target, CancellationToken cancellation) =>
        WhileAlive(target).ReadLeaseAsync(target, cancellation);

    public Task<bool> TryReplaceLeaseAsync(string target, LeaseRecord? expected, LeaseRecord renewed, CancellationToken cancellation) =>
        WhileAlive(target).TryReplaceLeaseAsync(target, expected, renewed, cancellation);

    private ILedgerStore WhileAlive(string target) =>
        _isDead ? throw new LedgerUnavailableException(target, "the grave", "reached", "the process was killed") : store;
}
