using Shunt.Ledger;
using Shunt.Ledger.Entries;
using Shunt.Ledger.Facts;
using Tests;
using static Shunt.Tests.Ledger.Sample;

namespace Shunt.Tests.Ledger;

public sealed class LedgerAuditTests
{
    private readonly MemoryLedgerStore _store = new();
    private readonly FakeTimeProvider _time = new(Start);

    private IDictionary<int, byte[]> Entries => _store.EntriesOf(Target);

    [Fact]
    public async Task A_whole_ledger_is_proven_from_its_first_entry_to_its_last()
    {
        await FillAsync(12);

        var audit = await AuditAsync();

        Assert.Equal(12, audit.Entries.Count);
        Assert.Empty(audit.Faults);
        Assert.Equal((12, 12, V1), (audit.Highest, audit.State.Number, audit.State.Component("app").Live!.Version));
    }

    [Fact]
    public async Task A_ledger_that_was_never_written_is_whole()
    {
        var audit = await AuditAsync();

        Assert.Empty(audit.Faults);
        Assert.Equal((0, "", null), (audit.Highest, audit.Hash, audit.Record));
    }

    [Fact]
    public async Task All_damage_is_named_not_only_the_first()
    {
        await FillAsync(12);
        Entries[3][100] ^= 1;
        Entries.Remove(6);
        Entries.Remove(7);
        Entries[10] = Entries[10][..40];

        var audit = await AuditAsync();

        Assert.Equal(
            [
                "entry 3 is torn or was edited, for its seal does not match its bytes",
                "entries 6 to 7 are missing, and the next one there is entry 8",
                "entry 10 is torn or was edited, for its seal does not match its bytes",
            ],
            audit.Faults.Select(fault => fault.Problem));
        Assert.All(audit.Faults, fault => Assert.True(fault.StopsReleases));
        Assert.Equal([1, 2, 4, 5, 8, 9, 11, 12], audit.Entries.Select(entry => entry.Number));
        Assert.Equal((2, EntryFormat.Hash(Entries[2])), (audit.State.Number, audit.Hash));
    }

    [Fact]
    public async Task An_entry_that_was_edited_and_sealed_again_is_the_one_that_does_not_count()
    {
        await FillAsync(5);
        Entries[3] = EntryFormat.Write(EntryFormat.Read(Entries[3]) with { By = Ben }).Content;

        var fault = Assert.Single((await AuditAsync()).Faults);

        Assert.Equal((new EntryRange(3, 3), "entry 4 does not follow entry 3, for the hash it holds of it is another"), (fault.Entries, fault.Problem));
        Assert.Equal(2, (await AuditAsync()).State.Number);
    }

    [Fact]
    public async Task The_newest_entry_edited_and_sealed_again_is_found_by_the_record()
    {
        await FillAsync(5);
        Entries[5] = EntryFormat.Write(EntryFormat.Read(Entries[5]) with { By = Ben }).Content;

        var audit = await AuditAsync();

        Assert.Equal("entry 5 is whole but is not the one that was written, for the lease record holds another hash of it", Assert.Single(audit.Faults).Problem);
        Assert.Equal(4, audit.State.Number);
    }

    [Fact]
    public async Task The_newest_entries_that_are_gone_are_found_by_the_record()
    {
        await FillAsync(5);
        Entries.Remove(5);
        Entries.Remove(4);

        var audit = await AuditAsync();

        Assert.Equal("entries 4 to 5 are missing, for the lease record names entry 5, and the newest one there is entry 3", Assert.Single(audit.Faults).Problem);
        Assert.Equal((5, 3), (audit.Highest, audit.State.Number));
    }

    [Fact]
    public async Task A_ledger_that_is_gone_as_a_whole_is_found_by_the_record()
    {
        await FillAsync(3);
        Entries.Clear();

        var fault = Assert.Single((await AuditAsync()).Faults);

        Assert.Equal((new EntryRange(1, 3), "the whole ledger"), (fault.Entries, fault.Location));
    }

    [Fact]
    public async Task A_repeated_nonce_is_named()
    {
        await FillAsync(1);
        var first = EntryFormat.Read(Entries[1]);
        Entries[2] = EntryFormat.Write(first with { Number = 2, Previous = EntryFormat.Hash(Entries[1]) }).Content;

        Assert.Equal("entry 2 repeats the nonce of an earlier entry", Assert.Single((await AuditAsync()).Faults).Problem);
    }

    [Fact]
    public async Task Damage_before_a_snapshot_is_named_and_stops_no_release()
    {
        var ledger = await FillAsync(TargetLedger.SnapshotEvery);
        await ledger.SnapshotAsync(epoch: 0, default);
        await ledger.AppendAsync(new TakenLive("app", V3, null, null), epoch: 0, default);
        Entries[TargetLedger.SnapshotEvery][100] ^= 1;

        var audit = await AuditAsync();

        Assert.False(Assert.Single(audit.Faults).StopsReleases);
        Assert.Equal((TargetLedger.SnapshotEvery + 2, V3), (audit.State.Number, audit.State.Component("app").Live!.Version));
    }

    [Fact]
    public async Task A_snapshot_of_something_else_than_what_was_before_it_is_named()
    {
        var ledger = await FillAsync(TargetLedger.SnapshotEvery);
        await ledger.SnapshotAsync(epoch: 0, default);
        var number = TargetLedger.SnapshotEvery + 1;
        var forged = StateAfter(new TakenLive("app", V3, null, null)).ToSnapshot();
        Entries[number] = EntryFormat.Write(EntryFormat.Read(Entries[number]) with { Fact = forged }).Content;
        _store.TearLease(Target);

        var fault = Assert.Single((await AuditAsync()).Faults);

        Assert.Equal($"entry {number} is a snapshot of something else than what the entries before it add up to", fault.Problem);
    }

    private Task<LedgerAudit> AuditAsync() => LedgerAudit.ReadAsync(_store, Target, default);

    private async Task<TargetLedger> FillAsync(int count)
    {
        var ledger = new TargetLedger(_store, Target, Anna, _time);
        for (var number = 1; number <= count; number++)
            await ledger.AppendAsync(new TakenLive("app", V1, null, null), epoch: 0, default);
        return ledger;
    }
}
