using Shunt.Ledger.Facts;
using Shunt.Ledger.State;

namespace Shunt.Ledger.Entries;

/// <summary>
/// The verified sequence of a target, from its newest snapshot on. Takes entries only if they follow from those before them, or from a
/// repair that says which ones do not count.
/// </summary>
internal sealed class EntryChain(string target)
{
    private readonly List<LedgerEntry> _entries = [];
    private readonly Dictionary<int, string> _hashes = [];
    private readonly HashSet<string> _nonces = new(StringComparer.Ordinal);
    private bool _hasSkipped;

    public IReadOnlyList<LedgerEntry> Entries => _entries;

    /// <summary>What the entries add up to.</summary>
    public TargetState State { get; private set; } = TargetState.Empty;

    /// <summary>The number the next entry has to have.</summary>
    public int Next { get; private set; } = 1;

    /// <summary>The hash the next entry has to carry.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The number of the newest snapshot; 1 when there is none.</summary>
    public int Start { get; private set; } = 1;

    /// <summary>How many entries were taken after the newest snapshot.</summary>
    public int SinceSnapshot { get; private set; }

    /// <summary>The hash of an entry's bytes; null when no such entry was taken.</summary>
    public string? HashOf(int number) => _hashes.GetValueOrDefault(number);

    /// <summary>Takes the entries that follow; the first ones ever from their newest snapshot on.</summary>
    /// <exception cref="LedgerDamagedException">One does not follow; those before it were taken.</exception>
    public void Take(ChainStart start)
    {
        if (Next == 1 && start.IsSnapshot)
            Next = start.Readings[0].Number;

        foreach (var reading in start.Readings)
        {
            while (Next < reading.Number && start.IsGivenUp(Next))
                Skip();

            if (reading.Number == Next && start.IsGivenUp(Next))
                Skip();
            else
                Take(reading);
        }
    }

    /// <summary>Takes the next entry.</summary>
    /// <exception cref="LedgerDamagedException">It does not follow; the chain is as it was.</exception>
    public void Take(EntryReading reading)
    {
        if (reading.Number != Next)
        {
            var missing = new EntryRange(Next, reading.Number - 1);
            throw Damage(reading.Stored.Location, $"{missing} {(missing.First == missing.Last ? "is" : "are")} missing, and the next one there is entry {reading.Number}");
        }

        if (reading.Entry is not { } entry)
            throw Damage(reading.Stored.Location, reading.Problem!, reading);
        if (Mismatch(entry) is { } mismatch)
            throw Damage(reading.Stored.Location, mismatch);

        Hash = EntryFormat.Hash(reading.Stored.Content.Span);
        State = entry.Fact is SnapshotTaken snapshot && _entries.Count == 0 ? TargetState.Of(entry, snapshot) : State.After(entry);
        (Start, SinceSnapshot) = entry.Fact is SnapshotTaken ? (entry.Number, 0) : (Start, SinceSnapshot + 1);
        Next = entry.Number + 1;
        _hasSkipped = false;
        _nonces.Add(entry.Nonce);
        _hashes[entry.Number] = Hash;
        _entries.Add(entry);
    }

    private void Skip()
    {
        Next++;
        _hasSkipped = true;
    }

    private string? Mismatch(LedgerEntry entry)
    {
        // The entry before a first snapshot was not read, and one that was given up is not asked; only the repair itself has to
        // follow from what was left.
        var isProvable = !(_entries.Count == 0 && entry.Fact is SnapshotTaken) && !(_hasSkipped && entry.Fact is not Repaired);
        if (isProvable && entry.Previous != Hash)
            return $"entry {Next} does not follow entry {Next - 1}, for the hash it holds of it is another";

        return _nonces.Contains(entry.Nonce) ? $"entry {Next} repeats the nonce of an earlier entry" : null;
    }

    private LedgerDamagedException Damage(string location, string problem, EntryReading? reading = null) => new(
        target, Next, location, problem,
        reading is { IsUnreadable: true } ? "Run the version of this build that wrote it, or a newer one." : LedgerDamagedException.Remedy(target, $"entry {Next}"),
        reading?.Cause);
}
