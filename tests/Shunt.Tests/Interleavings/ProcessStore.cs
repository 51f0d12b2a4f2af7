using System.Text.Json;
using Shunt.Ledger;

namespace Shunt.Tests.Interleavings;

/// <summary>A process's way to the ledger: each operation waits for its turn.</summary>
internal sealed class ProcessStore(Process process) : ILedgerStore
{
    private int _noted;

    public Task<bool> TryAppendAsync(string target, int number, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var bytes = content.ToArray();
        var canonical = Shared.Canonical(bytes);
        var kind = Kind(bytes);
        return process.AskAsync(OperationKind.Append, $"append {number} {kind}", Foresee, AppendAsync, cancellation);

        Foresight Foresee(Shared shared)
        {
            var isFree = !shared.Store.EntriesOf(target).ContainsKey(number);
            return new(Digest.Empty.Add(isFree), isFree ? shared.Key with { Entries = shared.Key.Entries.Add(canonical) } : shared.Key);
        }

        async Task<bool> AppendAsync(Shared shared)
        {
            if (!await shared.Store.TryAppendAsync(target, number, bytes, default))
                return false;

            shared.Appended.Add((number, bytes));
            if (kind == "lease-acquired")
                process.Epoch = number;

            return true;
        }
    }

    // The ledger reads the record first, and entries to find there what the record names: whether it does is part of the answer.
    public Task<IReadOnlyList<StoredEntry>> ReadAsync(string target, int first, CancellationToken cancellation) => process.AskAsync(
        OperationKind.ReadEntries,
        $"read from {first}",
        shared => new(shared.Key.Entries.Add(shared.Store.EntriesOf(target).Keys.LastOrDefault() >= _noted), shared.Key),
        shared => shared.Store.ReadAsync(target, first, default),
        cancellation);

    public Task<LeaseRecord?> ReadLeaseAsync(string target, CancellationToken cancellation) => process.AskAsync(
        OperationKind.ReadRecord, "read the lease record", shared => new(shared.Key.Lease, shared.Key), async shared =>
        {
            var record = await shared.Store.ReadLeaseAsync(target, default);
            _noted = Math.Max(_noted, Math.Max(record?.Epoch ?? 0, record?.Head?.Number ?? 0));
            return record;
        },
        cancellation);

    public Task<bool> TryReplaceLeaseAsync(string target, LeaseRecord? expected, LeaseRecord renewed, CancellationToken cancellation)
    {
        return process.AskAsync(
            OperationKind.Replace, $"replace the lease record: release {renewed.Epoch}, renewal {renewed.Renewal}, head {renewed.Head?.Number}", Foresee,
            shared => shared.Store.TryReplaceLeaseAsync(target, expected, renewed, default), cancellation);

        Foresight Foresee(Shared shared)
        {
            var stands = shared.Store.ReadLeaseAsync(target, default).Result == expected;
            return new(Digest.Empty.Add(stands), stands ? shared.Key with { Lease = Shared.Canonical(renewed) } : shared.Key);
        }
    }

    private static string Kind(byte[] content)
    {
        using var document = JsonDocument.Parse(content);
        return document.RootElement.GetProperty("fact").GetProperty("kind").GetString()!;
    }
}
