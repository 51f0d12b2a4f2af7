using System.Text.Json;

namespace Shunt.Ledger.Entries;

/// <summary>One stored entry as far as it can be judged by itself: what it says, or why it says nothing.</summary>
internal sealed class EntryReading
{
    private EntryReading(StoredEntry stored) => Stored = stored;

    public StoredEntry Stored { get; }

    public int Number => Stored.Number;

    /// <value>The entry; null when it cannot be trusted.</value>
    public LedgerEntry? Entry { get; private init; }

    /// <value>What is wrong with it, beginning with the subject; null when nothing is.</value>
    public string? Problem { get; private init; }

    /// <value>Whether it is whole, but another version of this build wrote it.</value>
    public bool IsUnreadable { get; private init; }

    /// <value>The error behind it, if any.</value>
    public Exception? Cause { get; private init; }

    /// <summary>Judges an entry.</summary>
    public static EntryReading Of(StoredEntry stored)
    {
        var number = stored.Number;
        if (!EntryFormat.IsSealed(stored.Content.Span))
            return new EntryReading(stored) { Problem = $"entry {number} is torn or was edited, for its seal does not match its bytes" };

        try
        {
            var entry = EntryFormat.Read(stored.Content.Span);
            return entry.Schema != LedgerEntry.CurrentSchema
                ? new EntryReading(stored) { Problem = $"entry {number} has layout {entry.Schema}, and this build reads layout {LedgerEntry.CurrentSchema}", IsUnreadable = true }
                : entry.Number != number
                ? new EntryReading(stored) { Problem = $"entry {number} holds entry {entry.Number}" }
                : new EntryReading(stored) { Entry = entry };
        }
        catch (Exception cause) when (cause is JsonException or NotSupportedException)
        {
            return new EntryReading(stored) { Problem = $"entry {number} is whole but cannot be read: {cause.Message.TrimEnd('.')}", Cause = cause, IsUnreadable = true };
        }
    }
}
