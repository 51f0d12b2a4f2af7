using Shunt.Ledger;

namespace Tests;

/// <summary>A ledger store in memory, which can be damaged, filled up, and made to lose an answer.</summary>
internal sealed class MemoryLedgerStore : ILedgerStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SortedDictionary<int, byte[]>> _targets = [];
    private readonly Dictionary<string, LeaseRecord> _leases = [];

    /// <summary>Whether every write is refused, as by a full disk.</summary>
    public bool IsFull { get; set; }

    /// <summary>Whether the next append takes effect but reports that the number was taken, as after a retried request.</summary>
    public bool LosesNextAnswer { get; set; }

    /// <summary>The first number asked for by the last read.</summary>
    public int LastReadFrom { get; private set; }

    /// <summary>The entries' bytes by number, for a test to change.</summary>
    public IDictionary<int, byte[]> EntriesOf(string target) => Of(target);

    /// <summary>Takes the lease record away, as a torn file would.</summary>
    public void TearLease(string target)
    {
        lock (_gate)
            _leases.Remove(target);
    }

    public Task<bool> TryAppendAsync(string target, int number, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        RequireSpace(target);
        RequireName(target);
        lock (_gate)
        {
            var appended = Of(target).TryAdd(number, content.ToArray());
            (var lost, LosesNextAnswer) = (LosesNextAnswer, false);
            return Task.FromResult(appended && !lost);
        }
    }

    public Task<IReadOnlyList<StoredEntry>> ReadAsync(string target, int first, CancellationToken cancellation)
    {
        lock (_gate)
        {
            LastReadFrom = first;
            return Task.FromResult<IReadOnlyList<StoredEntry>>(
                [.. Of(target).Where(entry => entry.Key >= first).Select(entry => new StoredEntry(entry.Key, entry.Value, $"memory:{entry.Key}"))]);
        }
    }

    public Task<LeaseRecord?> ReadLeaseAsync(string target, CancellationToken cancellation)
    {
        lock (_gate)
            return Task.FromResult(_leases.GetValueOrDefault(target));
    }

    public Task<bool> TryReplaceLeaseAsync(string target, LeaseRecord? expected, LeaseRecord renewed, CancellationToken cancellation)
    {
        RequireSpace(target);
        lock (_gate)
        {
            if (_leases.GetValueOrDefault(target) != expected)
                return Task.FromResult(false);

            _leases[target] = renewed;
            return Task.FromResult(true);
        }
    }

    private static void RequireName(string target)
    {
        if (target.Contains('/', StringComparison.Ordinal) || target.StartsWith('.'))
            throw new ArgumentException("No name for a target.", nameof(target));
    }

    private void RequireSpace(string target)
    {
        if (IsFull)
            throw new LedgerUnavailableException(target, "memory:", "written", "no space left");
    }

    private SortedDictionary<int, byte[]> Of(string target)
    {
        if (!_targets.TryGetValue(target, out var entries))
            _targets[target] = entries = [];
        return entries;
    }
}
