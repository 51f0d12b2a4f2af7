using System.Text;
using Shunt.Ledger;
using Shunt.Ledger.Entries;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Tests.Sessions;
using Tests;
using static Shunt.Tests.Ledger.Sample;

namespace Shunt.Tests.Ledger;

public sealed class SnapshotTests
{
    private const int Many = TargetLedger.SnapshotEvery + 20;

    private readonly MemoryLedgerStore _store = new();
    private readonly FakeTimeProvider _time = new(Start);

    [Fact]
    public async Task A_snapshot_is_taken_when_the_last_one_lies_a_hundred_entries_back_and_not_before()
    {
        var ledger = await FillAsync(TargetLedger.SnapshotEvery - 1);
        await ledger.SnapshotAsync(epoch: 0, default);
        Assert.IsNotType<SnapshotTaken>(ledger.Entries[^1].Fact);

        await ledger.AppendAsync(new TakenLive("app", V2, null, null), epoch: 0, default);
        await ledger.SnapshotAsync(epoch: 0, default);
        Assert.IsType<SnapshotTaken>(ledger.Entries[^1].Fact);

        await ledger.SnapshotAsync(epoch: 0, default);
        Assert.Equal(TargetLedger.SnapshotEvery + 1, ledger.State.Number);
    }

    [Fact]
    public async Task A_reader_starts_at_the_newest_snapshot_and_has_the_state_of_all()
    {
        var writer = await FillAsync(Many);
        await writer.SnapshotAsync(epoch: 0, default);
        await writer.AppendAsync(new TakenLive("app", V3, V2, At(1)), epoch: 0, default);

        var reader = Open();
        await reader.LoadAsync(default);

        Assert.Equal(Many + 1, _store.LastReadFrom);
        Assert.Equal([Many + 1, Many + 2], reader.Entries.Select(entry => entry.Number));
        Assert.Equal(Text(writer.State), Text(reader.State));
        Assert.Equal(Many + 2, reader.State.Number);
    }

    [Fact]
    public async Task A_reader_goes_on_from_the_snapshot_when_an_entry_before_it_is_damaged()
    {
        var writer = await FillAsync(Many);
        await writer.SnapshotAsync(epoch: 0, default);
        _store.EntriesOf(Target)[7][100] ^= 1;
        _store.EntriesOf(Target).Remove(8);

        Assert.Equal(Text(writer.State), Text(await Open().LoadAsync(default)));
    }

    [Fact]
    public async Task A_reader_finds_the_snapshot_without_the_record_too()
    {
        var writer = await FillAsync(Many);
        await writer.SnapshotAsync(epoch: 0, default);
        _store.EntriesOf(Target)[7][100] ^= 1;
        _store.TearLease(Target);

        var reader = Open();
        await reader.LoadAsync(default);

        Assert.Equal(Text(writer.State), Text(reader.State));
        Assert.Equal(Many + 1, Assert.Single(reader.Entries).Number);
    }

    [Fact]
    public async Task A_record_that_names_an_entry_that_is_no_snapshot_leads_nobody_astray()
    {
        var writer = await FillAsync(20);
        var record = await _store.ReadLeaseAsync(Target, default);
        await _store.TryReplaceLeaseAsync(Target, record, record! with { Head = record.Head! with { Start = 12 } }, default);

        var reader = Open();
        await reader.LoadAsync(default);

        Assert.Equal(20, reader.Entries.Count);
        Assert.Equal(Text(writer.State), Text(reader.State));
    }

    [Fact]
    public async Task Damage_after_the_snapshot_stops_a_reader()
    {
        var writer = await FillAsync(Many);
        await writer.SnapshotAsync(epoch: 0, default);
        await writer.AppendAsync(new TakenLive("app", V3, V2, At(1)), epoch: 0, default);
        _store.EntriesOf(Target)[Many + 2][100] ^= 1;

        var damage = await Assert.ThrowsAsync<LedgerDamagedException>(() => Open().LoadAsync(default));

        Assert.Equal(Many + 2, damage.Number);
    }

    [Fact]
    public async Task A_torn_snapshot_stops_a_reader()
    {
        var writer = await FillAsync(Many);
        await writer.SnapshotAsync(epoch: 0, default);
        _store.EntriesOf(Target)[Many + 1] = _store.EntriesOf(Target)[Many + 1][..70];

        var damage = await Assert.ThrowsAsync<LedgerDamagedException>(() => Open().LoadAsync(default));

        Assert.Equal(Many + 1, damage.Number);
    }

    [Fact]
    public async Task No_snapshot_is_taken_while_a_move_is_open()
    {
        var ledger = await FillAsync(Many);
        await ledger.AppendAsync(new CutoverIntended("app", V2, V3, [100], "effects", null, "tool"), epoch: 0, default);

        await ledger.SnapshotAsync(epoch: 0, default);

        Assert.Equal(Many + 1, ledger.State.Number);
    }

    [Fact]
    public async Task A_session_takes_the_snapshot_that_is_due()
    {
        var world = new World();
        while (world.Store.EntriesOf("stage").Count <= TargetLedger.SnapshotEvery)
            await world.ReleaseAsync(world.Store.EntriesOf("stage").Count % 2 == 0 ? '1' : '2');

        await using (await world.OpenAsync())
        {
        }

        var audit = await LedgerAudit.ReadAsync(world.Store, "stage", default);
        Assert.Single(audit.Entries, entry => entry.Fact is SnapshotTaken);
        Assert.Empty(audit.Faults);
        await world.ReleaseAsync('3');
        Assert.Equal(World.Suffix('3'), await world.ServesAsync());
    }

    [Fact]
    public async Task The_state_forgets_the_oldest_of_more_than_a_hundred_good_versions_and_approvals()
    {
        var ledger = Open();
        for (var number = 1; number <= ComponentState.Memory + 5; number++)
        {
            await ledger.AppendAsync(new TakenLive("app", Numbered(number), null, null), epoch: 0, default);
            await ledger.AppendAsync(new Approved("app", V1, $"effects {number}", null), epoch: 0, default);
        }

        var app = ledger.State.Component("app");
        Assert.Equal((ComponentState.Memory, Numbered(ComponentState.Memory + 5), Numbered(6)), (app.Good.Count, app.Good[0], app.Good[^1]));
        Assert.Equal((ComponentState.Memory, "effects 6"), (app.Approvals.Count, app.Approvals[0].Effects));
    }

    private static Placed Numbered(int number) => new($"{number:D40}", $"sha256:{number:D64}");

    private static string Text(TargetState state) => Encoding.UTF8.GetString(EntryFormat.Write(Entry(1, state.ToSnapshot())).Content);

    private TargetLedger Open() => new(_store, Target, Anna, _time);

    private async Task<TargetLedger> FillAsync(int count)
    {
        var ledger = Open();
        for (var number = 1; number <= count; number++)
            await ledger.AppendAsync(new TakenLive("app", number % 2 == 0 ? V2 : V1, null, null), epoch: 0, default);
        return ledger;
    }
}
