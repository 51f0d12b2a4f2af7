using System.Text.Json;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;

namespace Shunt.Ledger.Entries;

/// <summary>Walks a whole sequence and goes on after damage, so that all of it is named.</summary>
internal sealed class ChainAudit
{
    private readonly IReadOnlyList<StoredEntry> _stored;
    private readonly LeaseRecord? _record;
    private readonly int _snapshot;
    private readonly List<EntryReading> _readings;
    private readonly List<EntryRange> _givenUp;
    private readonly List<LedgerEntry> _entries = [];
    private readonly List<string> _hashes = [];
    private readonly List<LedgerFault> _faults = [];
    private readonly HashSet<string> _nonces = new(StringComparer.Ordinal);
    private TargetState _state = TargetState.Empty;
    private string _last = "";
    private string? _before = "";

    public ChainAudit(IReadOnlyList<StoredEntry> stored, LeaseRecord? record)
    {
        (_stored, _record) = (stored, record);
        var start = ChainStart.Find(stored);
        _snapshot = start.IsSnapshot ? start.Readings[0].Number : 0;
        _readings = [.. stored.Take(stored.Count - start.Readings.Count).Select(EntryReading.Of), .. start.Readings];
        _givenUp = [.. _readings.Select(reading => reading.Entry?.Fact).OfType<Repaired>().SelectMany(repaired => repaired.GivenUp)];
    }

    public LedgerAudit Run()
    {
        var next = 1;
        foreach (var reading in _readings)
        {
            Miss(next, reading);
            next = reading.Number + 1;
            if (IsGivenUp(reading.Number))
                _before = null;
            else
                Judge(reading);
        }

        var highest = _stored.Count == 0 ? 0 : _stored[^1].Number;
        RequireNoted(highest);
        var sound = CountSound();
        return new LedgerAudit
        {
            Entries = _entries,
            Faults = _faults,
            GivenUp = _givenUp,
            Newest = _state,
            State = sound == _entries.Count ? _state : Fold(_entries.Take(sound)),
            Hash = sound == 0 ? "" : _hashes[sound - 1],
            Highest = Math.Max(highest, Math.Max(_record?.Epoch ?? 0, _record?.Head?.Number ?? 0)),
            Record = _record,
        };
    }

    private bool IsGivenUp(int number) => _givenUp.Exists(range => range.Holds(number));

    private void Miss(int next, EntryReading reading)
    {
        var missing = Enumerable.Range(next, reading.Number - next).Where(number => !IsGivenUp(number)).ToList();
        if (reading.Number > next)
            _before = null;
        if (missing.Count == 0)
            return;

        var range = new EntryRange(missing[0], missing[^1]);
        Fault(range, reading.Stored.Location, $"{range} {(missing.Count == 1 ? "is" : "are")} missing, and the next one there is entry {reading.Number}");
    }

    private void Judge(EntryReading reading)
    {
        var self = new EntryRange(reading.Number, reading.Number);
        if (reading.Entry is not { } entry)
        {
            Fault(self, reading.Stored.Location, reading.Problem!, reading.IsUnreadable);
            _before = null;
            return;
        }

        // The hash of an entry that was lost or given up is not known; a repair has to follow from what was left.
        if ((_before ?? (entry.Fact is Repaired ? _last : entry.Previous)) != entry.Previous)
        {
            Fault(
                entry.Fact is Repaired ? self : new EntryRange(reading.Number - 1, reading.Number - 1), reading.Stored.Location,
                $"entry {reading.Number} does not follow entry {reading.Number - 1}, for the hash it holds of it is another");
        }

        if (!_nonces.Add(entry.Nonce))
            Fault(self, reading.Stored.Location, $"entry {reading.Number} repeats the nonce of an earlier entry");

        if (entry.Fact is SnapshotTaken snapshot && _faults.Count == 0 && Text(snapshot) != Text(_state.ToSnapshot()))
            Fault(self, reading.Stored.Location, $"entry {reading.Number} is a snapshot of something else than what the entries before it add up to");

        _before = _last = EntryFormat.Hash(reading.Stored.Content.Span);
        _entries.Add(entry);
        _hashes.Add(_last);
        _state = After(_state, entry);
    }

    // After damage the snapshots are what is known.
    private static TargetState After(TargetState state, LedgerEntry entry) =>
        entry.Fact is SnapshotTaken snapshot ? TargetState.Of(entry, snapshot) : state.After(entry);

    private static TargetState Fold(IEnumerable<LedgerEntry> entries) => entries.Aggregate(TargetState.Empty, After);

    private static string Text(SnapshotTaken snapshot) => JsonSerializer.Serialize(snapshot, EntryJson.Default.SnapshotTaken);

    // How many entries come before the first fault that a release meets.
    private int CountSound()
    {
        var first = _faults.Where(fault => fault.StopsReleases).Select(fault => fault.Entries.First).DefaultIfEmpty(int.MaxValue).Min();
        return _entries.TakeWhile(entry => entry.Number < first).Count();
    }

    private void Fault(EntryRange entries, string location, string problem, bool isUnreadable = false) =>
        _faults.Add(new LedgerFault(entries, location, problem, StopsReleases: entries.Last > _snapshot, isUnreadable));

    private void RequireNoted(int highest)
    {
        var noted = Math.Max(_record?.Epoch ?? 0, _record?.Head?.Number ?? 0);
        if (noted > highest)
        {
            Fault(
                new EntryRange(highest + 1, noted), highest == 0 ? "the whole ledger" : $"after entry {highest}",
                $"{new EntryRange(highest + 1, noted)} {(noted == highest + 1 ? "is" : "are")} missing, for the lease record names entry {noted}, and the newest one there is entry {highest}");
        }

        if (_record?.Head is not { } head || IsGivenUp(head.Number) || _readings.Find(reading => reading.Number == head.Number) is not { Entry: not null } named)
            return;

        if (EntryFormat.Hash(named.Stored.Content.Span) != head.Hash)
        {
            Fault(
                new EntryRange(head.Number, head.Number), named.Stored.Location,
                $"entry {head.Number} is whole but is not the one that was written, for the lease record holds another hash of it");
        }
    }
}
