using System.Text.Json;
using Shunt.Ledger;
using Shunt.Tests.Platforms;

namespace Shunt.Tests.Ledger;

/// <summary>A way to the ledger on which the process can be made to die with any entry about a component, before it was written or after.</summary>
internal sealed class MortalLedgerStore(ILedgerStore store) : ILedgerStore
{
    /// <value>Says of an entry, by the kind of its fact, whether the writer dies before it is there.</value>
    public Func<string, bool>? DiesBefore { get; set; }

    /// <value>Says of an entry whether the writer dies once it is there.</value>
    public Func<string, bool>? DiesAfter { get; set; }

    public async Task<bool> TryAppendAsync(string target, int number, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var entry = $"write {Kind(content)}";
        var counts = !entry.Contains("lease", StringComparison.Ordinal);
        if (counts && DiesBefore?.Invoke(entry) == true)
            throw new DiedException(entry);

        var appended = await store.TryAppendAsync(target, number, content, cancellation);
        return counts && DiesAfter?.Invoke(entry) == true ? throw new DiedException(entry) : appended;
    }

    public Task<IReadOnlyList<StoredEntry>> ReadAsync(string target, int first, CancellationToken cancellation) => store.ReadAsync(target, first, cancellation);

    public Task<LeaseRecord?> ReadLeaseAsync(string target, CancellationToken cancellation) => store.ReadLeaseAsync(target, cancellation);

    public Task<bool> TryReplaceLeaseAsync(string target, LeaseRecord? expected, LeaseRecord renewed, CancellationToken cancellation) =>
        store.TryReplaceLeaseAsync(target, expected, renewed, cancellation);

    private static string Kind(ReadOnlyMemory<byte> content)
    {
        using var document = JsonDocument.Parse(content);
        return document.RootElement.GetProperty("fact").GetProperty("kind").GetString()!;
    }
}
