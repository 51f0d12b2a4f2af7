using System.Text.Json;

namespace Shunt.Ledger.Entries;

/// <summary>The verified beginning of a target's sequence. Takes the next entry only if it follows from all before it.</summary>
internal sealed class EntryChain(string target)
{
    private readonly List<LedgerEntry> _entries = [];
    private readonly HashSet<string> _nonces = new(StringComparer.Ordinal);

    public IReadOnlyList<LedgerEntry> Entries => _entries;

    /// <summary>The number the next entry has to have.</summary>
    public int Next => _entries.Count + 1;

    /// <summary>The hash the next entry has to carry.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The hash of an entry's bytes; null when no such entry was taken.</summary>
    public string? HashOf(int number) =>
        number == Next - 1 && number > 0 ? Hash : number > 0 && number < Next ? _entries[number].Previous : null;

    /// <summary>Takes the next entry.</summary>
    /// <exception cref="LedgerDamagedException">It does not follow; the chain is as it was.</exception>
    public LedgerEntry Accept(StoredEntry stored)
    {
        if (stored.Number != Next)
        {
            var missing = stored.Number - Next == 1 ? $"entry {Next} is" : $"entries {Next} to {stored.Number - 1} are";
            throw Damage(Next, stored.Location, $"{missing} missing, and the next one there is entry {stored.Number}");
        }

        if (!EntryFormat.IsSealed(stored.Content.Span))
            throw Damage(Next, stored.Location, $"entry {Next} is torn or was edited, for its seal does not match its bytes");

        var entry = Read(stored);
        if (Mismatch(entry) is { } mismatch)
            throw Damage(Next, stored.Location, mismatch);

        _nonces.Add(entry.Nonce);
        _entries.Add(entry);
        Hash = EntryFormat.Hash(stored.Content.Span);
        return entry;
    }

    private LedgerEntry Read(StoredEntry stored)
    {
        try
        {
            return EntryFormat.Read(stored.Content.Span);
        }
        catch (Exception cause) when (cause is JsonException or NotSupportedException)
        {
            throw new LedgerDamagedException(
                target, Next, stored.Location, $"entry {Next} is whole but cannot be read: {cause.Message.TrimEnd('.')}",
                "Run the version of this build that wrote it, or a newer one.", cause);
        }
    }

    private string? Mismatch(LedgerEntry entry)
    {
        if (entry.Schema != LedgerEntry.CurrentSchema)
            return $"entry {Next} has layout {entry.Schema}, and this build reads layout {LedgerEntry.CurrentSchema}";
        if (entry.Number != Next)
            return $"entry {Next} holds entry {entry.Number}";
        if (entry.Previous != Hash)
            return $"entry {Next} does not follow entry {Next - 1}, for the hash it holds of it is another";
        return _nonces.Contains(entry.Nonce) ? $"entry {Next} repeats the nonce of an earlier entry" : null;
    }

    private LedgerDamagedException Damage(int number, string location, string problem) => new(
        target, number, location, problem,
        $"Restore entry {number} from a backup; without one, move it, every later entry and the lease record to another folder, and run " +
        $"'./build.sh Status --target {target}' to compare what is left with what serves.");
}
