using Shunt.Ledger.Facts;

namespace Shunt.Ledger.Entries;

/// <summary>Where the fold of some entries begins, and which of them do not count: known from the newest entries alone.</summary>
internal sealed record ChainStart
{
    /// <value>The readings from the newest snapshot on; all of them when there is none.</value>
    public required IReadOnlyList<EntryReading> Readings { get; init; }

    /// <value>Whether the first reading is a snapshot.</value>
    public bool IsSnapshot => Readings is [{ Entry.Fact: SnapshotTaken }, ..];

    /// <value>What repairs among the readings gave up.</value>
    public required IReadOnlyList<EntryRange> GivenUp { get; init; }

    /// <summary>Looks for it, from the newest entry back; older ones than the newest snapshot are not even parsed.</summary>
    public static ChainStart Find(IReadOnlyList<StoredEntry> stored)
    {
        var readings = new Stack<EntryReading>();
        var givenUp = new List<EntryRange>();
        foreach (var entry in stored.Reverse())
        {
            var reading = EntryReading.Of(entry);
            readings.Push(reading);
            if (reading.Entry?.Fact is Repaired repaired)
                givenUp.AddRange(repaired.GivenUp);
            if (reading.Entry?.Fact is SnapshotTaken && !givenUp.Exists(range => range.Holds(reading.Number)))
                break;
        }

        return new ChainStart { Readings = [.. readings], GivenUp = givenUp };
    }

    /// <summary>Whether an entry does not count any more.</summary>
    public bool IsGivenUp(int number) => GivenUp.Any(range => range.Holds(number));
}
