using Shunt.Ledger;

namespace Bench.Ledger;

/// <summary>Keeps a ledger in memory for one writer, and which record stood beside it after each entry.</summary>
sealed class BufferStore : ILedgerStore
{
    private readonly List<byte[]> _entries = [];
    private readonly Dictionary<int, LeaseRecord> _records = [];
    private LeaseRecord? _record;

    /// <value>The entries' bytes, from the first.</value>
    public IReadOnlyList<byte[]> Entries => _entries;

    /// <summary>The record as it was when a ledger had a number of entries.</summary>
    public LeaseRecord RecordOf(int length) => _records[length];

    /// <inheritdoc />
    public Task<bool> TryAppendAsync(string target, int number, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        _entries.Add(content.ToArray());
        return Task.FromResult(true);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<StoredEntry>> ReadAsync(string target, int first, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<StoredEntry>>([.. _entries.Skip(first - 1).Select((content, index) => new StoredEntry(first + index, content, "memory"))]);

    /// <inheritdoc />
    public Task<LeaseRecord?> ReadLeaseAsync(string target, CancellationToken cancellation) => Task.FromResult(_record);

    /// <inheritdoc />
    public Task<bool> TryReplaceLeaseAsync(string target, LeaseRecord? expected, LeaseRecord renewed, CancellationToken cancellation)
    {
        _record = renewed;
        if (renewed.Head is { } head)
            _records[head.Number] = renewed;

        return Task.FromResult(true);
    }
}
