using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Shunt.Ledger.Entries;
using Shunt.Ledger.Facts;
using Shunt.Ledger.Leases;
using Shunt.Ledger.State;

namespace Shunt.Ledger;

/// <summary>
/// One target's ledger as this process sees it: reads what is new, verifies it against all it has read, and appends.
/// Its methods may be called concurrently; what others append in the meantime is read, never overwritten.
/// </summary>
[SuppressMessage(
    "Design", "CA1001:Types that own disposable fields should be disposable",
    Justification = "A SemaphoreSlim whose wait handle is never asked for holds nothing to dispose of.")]
public sealed class TargetLedger
{
    /// <summary>How many entries after the last snapshot the next one is taken: about ten releases. It bounds what a reader folds.</summary>
    public const int SnapshotEvery = 100;

    private const int NonceBytes = 16;

    private readonly Author _by;
    private readonly TimeProvider _time;
    private readonly Func<Fact, Author, Task>? _told;
    private EntryChain _chain;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _revoked;

    /// <summary>Opens a ledger. Nothing is read or written yet.</summary>
    /// <param name="store">Where the entries are.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="by">Who this process acts for.</param>
    /// <param name="time">The clock that stamps entries; their order never depends on it.</param>
    /// <param name="told">Is told each fact that <see cref="AppendAsync"/> wrote, once it is durable; null for nobody.</param>
    public TargetLedger(ILedgerStore store, string target, Author by, TimeProvider time, Func<Fact, Author, Task>? told = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentException.ThrowIfNullOrEmpty(target);
        (Store, Target, _by, _time, _told) = (store, target, by, time, told);
        (_chain, Record) = (new EntryChain(target), new RecordFile(store, target));
    }

    /// <value>The target's name.</value>
    public string Target { get; }

    /// <value>Who this process acts for.</value>
    public Author By => _by;

    /// <value>What the entries read so far add up to.</value>
    public TargetState State => _chain.State;

    /// <value>
    /// The entries read so far, in order, from the newest snapshot on; <see cref="LedgerAudit"/> has all there are. A live view: not to
    /// be listed during an append.
    /// </value>
    public IReadOnlyList<LedgerEntry> Entries => _chain.Entries;

    internal ILedgerStore Store { get; }

    internal RecordFile Record { get; }

    /// <summary>Reads the entries that are new since the last call, verifies them and adds them to the state.</summary>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="LedgerDamagedException">An entry is torn, edited, missing or out of place, or the newest ones are gone.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be read.</exception>
    public async Task<TargetState> LoadAsync(CancellationToken cancellation)
    {
        using var turn = await TakeTurnAsync(cancellation).ConfigureAwait(false);
        await ReadNewAsync(cancellation).ConfigureAwait(false);
        return State;
    }

    /// <summary>Reads and verifies everything there is, from the first entry on; damage is found, not thrown.</summary>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="LedgerUnavailableException">The store cannot be read.</exception>
    public Task<LedgerAudit> AuditAsync(CancellationToken cancellation) => LedgerAudit.ReadAsync(Store, Target, cancellation);

    /// <summary>Appends a fact after everything that is in the ledger by now. On return it is durable.</summary>
    /// <param name="fact">What is intended or was observed.</param>
    /// <param name="epoch">The lease it is written under; 0 for what needs none, such as an approval.</param>
    /// <param name="cancellation">Ends the attempt; the fact is then in the ledger whole or not at all.</param>
    /// <exception cref="LeaseLostException">The lease was released or another took it; nothing was written.</exception>
    /// <exception cref="LedgerDamagedException">An entry that came in the meantime is damaged; nothing was written.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be read or written.</exception>
    public async Task<LedgerEntry> AppendAsync(Fact fact, int epoch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        var entry = await WriteAsync(fact, epoch, cancellation).ConfigureAwait(false);
        if (_told is not null)
            await _told(fact, _by).ConfigureAwait(false);
        return entry;
    }

    /// <summary>Appends a fact directly after the entries read so far; null when another entry came first, which is then read.</summary>
    internal async Task<LedgerEntry?> TryAppendAsync(Fact fact, int epoch, CancellationToken cancellation)
    {
        using var turn = await TakeTurnAsync(cancellation).ConfigureAwait(false);
        return await TryAppendNextAsync(fact, epoch, NewNonce(), cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Appends a snapshot when the last one lies <see cref="SnapshotEvery"/> entries back and no move is open. Does nothing when another
    /// entry comes first: a later session takes it.
    /// </summary>
    internal async Task SnapshotAsync(int epoch, CancellationToken cancellation)
    {
        using var turn = await TakeTurnAsync(cancellation).ConfigureAwait(false);
        if (_chain.SinceSnapshot < SnapshotEvery || !State.IsQuiet)
            return;

        RequireLease(epoch);
        await TryAppendNextAsync(State.ToSnapshot(), epoch, NewNonce(), cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes a repair to its number, after the entry with the hash it has to follow; null for the entry before it.</summary>
    /// <exception cref="LedgerDamagedException">The number is taken: somebody writes to the ledger; nothing was written.</exception>
    internal async Task RepairAsync(Repaired fact, int number, string? previous, CancellationToken cancellation)
    {
        using var turn = await TakeTurnAsync(cancellation).ConfigureAwait(false);
        _chain = new EntryChain(Target);
        if (previous is null)
            await ReadNewAsync(cancellation).ConfigureAwait(false);

        var nonce = NewNonce();
        var (_, content) = EntryFormat.Write(Entry(fact, number, previous ?? _chain.Hash, nonce, epoch: 0));
        var isWritten = await Store.TryAppendAsync(Target, number, content, cancellation).ConfigureAwait(false);
        await ReadNewAsync(cancellation).ConfigureAwait(false);
        if (!isWritten && !_chain.Entries.Any(entry => entry.Number == number && entry.Nonce == nonce))
            throw new LedgerDamagedException(Target, number, $"entry {number}", "it was not repaired, for another entry came first", "Run the same command again.");

        await Record.NoteHeadAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Refuses every later append under a lease that this process can no longer vouch for.</summary>
    internal void Revoke(int epoch) => Volatile.Write(ref _revoked, epoch);

    private static string NewNonce() => RandomNumberGenerator.GetHexString(2 * NonceBytes, lowercase: true);

    /// <summary>Makes sure that a lease is held as far as this process has read: what another wrote since is not taken for its own.</summary>
    /// <exception cref="LeaseLostException">The lease was released or another took it.</exception>
    internal void RequireLease(int epoch)
    {
        if (epoch == 0 || (State.Lease?.Epoch == epoch && Volatile.Read(ref _revoked) < epoch))
            return;

        var by = State.Lease is not { } held ? "its lease has ended"
            : held.Epoch == epoch ? "its lease could not be renewed"
            : $"release {held.Epoch} by {held.By} took over";
        throw new LeaseLostException(Target, epoch, by);
    }

    private async Task<LedgerEntry?> TryAppendNextAsync(Fact fact, int epoch, string nonce, CancellationToken cancellation)
    {
        var number = _chain.Next;
        var (entry, content) = EntryFormat.Write(Entry(fact, number, _chain.Hash, nonce, fact is LeaseAcquired ? number : epoch));

        if (await Store.TryAppendAsync(Target, number, content, cancellation).ConfigureAwait(false))
        {
            Take(() => _chain.Take(EntryReading.Of(new StoredEntry(number, content, Location: $"entry {number}"))));
            await Record.NoteHeadAsync(cancellation).ConfigureAwait(false);
            return entry;
        }

        // Taken, by another or by a first attempt of this very write whose answer got lost: the nonce tells.
        await ReadNewAsync(cancellation).ConfigureAwait(false);
        if (_chain.Next == number)
            throw new LedgerUnavailableException(Target, $"entry {number}", "read", "the entry is there but is not listed");

        return _chain.Entries.FirstOrDefault(other => other.Number >= number && other.Nonce == nonce);
    }

    private async Task<LedgerEntry> WriteAsync(Fact fact, int epoch, CancellationToken cancellation)
    {
        using var turn = await TakeTurnAsync(cancellation).ConfigureAwait(false);
        if (_chain.Next == 1)
            await ReadNewAsync(cancellation).ConfigureAwait(false);

        var nonce = NewNonce();
        while (true)
        {
            RequireLease(epoch);
            if (await TryAppendNextAsync(fact, epoch, nonce, cancellation).ConfigureAwait(false) is { } entry)
                return entry;
        }
    }

    private LedgerEntry Entry(Fact fact, int number, string previous, string nonce, int epoch) => new()
    {
        Number = number,
        Previous = previous,
        Nonce = nonce,
        At = _time.GetUtcNow(),
        Epoch = epoch,
        By = _by,
        Fact = fact,
    };

    private async Task ReadNewAsync(CancellationToken cancellation)
    {
        // The record first: whoever wrote it had written its entries before, so one that is not there now was lost.
        var record = await Store.ReadLeaseAsync(Target, cancellation).ConfigureAwait(false);
        var isFirst = _chain.Next == 1;
        var first = isFirst ? record?.Head?.Start ?? 1 : _chain.Next;
        var start = ChainStart.Find(await Store.ReadAsync(Target, first, cancellation).ConfigureAwait(false));

        // The record only says where to look: when no snapshot is there, everything is read.
        if (isFirst && first > 1 && !start.IsSnapshot)
            start = ChainStart.Find(await Store.ReadAsync(Target, 1, cancellation).ConfigureAwait(false));

        Take(() => _chain.Take(start));
        if (record is not null)
            Record.Require(record, _chain);
    }

    private void Take(Action take)
    {
        try
        {
            take();
        }
        finally
        {
            // Also when an entry was refused: those before it were taken.
            if (_chain.Entries.Count > 0)
                Record.Saw(new LedgerHead(State.Number, _chain.Hash, _chain.Start));
        }
    }

    private async Task<Turn> TakeTurnAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        return new Turn(_turn);
    }

    private readonly struct Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
