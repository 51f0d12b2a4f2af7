using Shunt.Ledger;
using Shunt.Ledger.Entries;
using Shunt.Ledger.Facts;
using Tests;
using static Shunt.Tests.Ledger.Sample;

namespace Shunt.Tests.Ledger;

public sealed class TargetLedgerTests
{
    private const string Remedy = "without one, run './build.sh Doctor --target stage', which says what is lost and how to go on.";

    private readonly MemoryLedgerStore _store = new();
    private readonly FakeTimeProvider _time = new(Start);

    [Fact]
    public async Task An_entry_carries_its_place_its_author_and_the_hash_of_the_one_before()
    {
        var ledger = Open(Ben);

        var first = await ledger.AppendAsync(new Approved("app", V1, "one", null), epoch: 0, default);
        _time.Advance(TimeSpan.FromMinutes(1));
        var second = await ledger.AppendAsync(new Approved("app", V1, "two", null), epoch: 0, default);

        Assert.Equal((1, "", Start, 0, Ben), (first.Number, first.Previous, first.At, first.Epoch, first.By));
        Assert.Equal((2, At(1)), (second.Number, second.At));
        Assert.Equal(EntryFormat.Hash(_store.EntriesOf(Target)[1]), second.Previous);
        Assert.Matches("^[0-9a-f]{32}$", first.Nonce);
        Assert.NotEqual(first.Nonce, second.Nonce);
    }

    [Fact]
    public async Task Another_process_reads_the_same_entries_and_state()
    {
        var writer = Open(Anna);
        await writer.AppendAsync(new TakenLive("app", V1, null, null), epoch: 0, default);
        await writer.AppendAsync(new TakenLive("app", V2, V1, At(90)), epoch: 0, default);

        var reader = Open(Ben);
        var state = await reader.LoadAsync(default);

        Assert.Equal(V2, state.Component("app").Live!.Version);
        Assert.Equal(writer.Entries, reader.Entries);
    }

    [Fact]
    public async Task A_second_look_reads_only_what_is_new()
    {
        await FillAsync(3);
        var reader = Open(Ben);
        await reader.LoadAsync(default);
        await Open(Anna).AppendAsync(new TakenLive("app", V3, null, null), epoch: 0, default);

        var state = await reader.LoadAsync(default);

        Assert.Equal(4, _store.LastReadFrom);
        Assert.Equal((4, V3), (state.Number, state.Component("app").Live!.Version));
    }

    [Fact]
    public async Task An_append_goes_after_what_others_wrote_in_the_meantime()
    {
        var (late, other) = (Open(Anna), Open(Ben));
        await late.LoadAsync(default);
        await other.AppendAsync(new Approved("app", V1, "one", null), epoch: 0, default);
        await other.AppendAsync(new Approved("app", V1, "two", null), epoch: 0, default);

        var entry = await late.AppendAsync(new Approved("app", V1, "three", null), epoch: 0, default);

        Assert.Equal(3, entry.Number);
        Assert.Equal(["one", "two", "three"], late.State.Component("app").Approvals.Select(approval => approval.Effects));
        Assert.Equal(3, (await Open(Ben).LoadAsync(default)).Number);
    }

    [Fact]
    public async Task An_append_whose_answer_got_lost_is_found_by_its_nonce_and_not_repeated()
    {
        await FillAsync(1);
        var ledger = Open(Anna);
        _store.LosesNextAnswer = true;

        var entry = await ledger.AppendAsync(new TakenLive("app", V2, V1, null), epoch: 0, default);

        Assert.Equal(2, entry.Number);
        Assert.Equal(2, _store.EntriesOf(Target).Count);
        Assert.Equal(V2, ledger.State.Component("app").Live!.Version);
    }

    [Fact]
    public async Task An_append_under_a_lease_that_another_took_is_refused_and_writes_nothing()
    {
        var (paused, other) = (Open(Anna), Open(Ben));
        var epoch = (await paused.AppendAsync(new LeaseAcquired(TimeSpan.FromSeconds(10), null), epoch: 0, default)).Epoch;
        await other.AppendAsync(new LeaseAcquired(TimeSpan.FromSeconds(10), epoch), epoch: 0, default);

        var lost = await Assert.ThrowsAsync<LeaseLostException>(() => paused.AppendAsync(new DeployIntended("app", V1), epoch, default));

        Assert.Equal(
            "Release 1 stepped aside from 'stage': release 2 by ben on runner-1 (process 22, CI run https://ci.example/runs/7 of octocat) took over. " +
            "What serves now is the newer release's to decide. Run './build.sh Status --target stage' to see it.",
            lost.Message);
        Assert.Equal(ExitCode.Superseded, lost.ExitCode);
        Assert.Equal(2, _store.EntriesOf(Target).Count);
    }

    [Fact]
    public async Task An_append_under_a_lease_that_was_given_back_is_refused()
    {
        var ledger = Open(Anna);
        var epoch = (await ledger.AppendAsync(new LeaseAcquired(TimeSpan.FromSeconds(10), null), epoch: 0, default)).Epoch;
        await ledger.AppendAsync(new LeaseReleased(), epoch, default);

        var lost = await Assert.ThrowsAsync<LeaseLostException>(() => ledger.AppendAsync(new DeployIntended("app", V1), epoch, default));

        Assert.Contains("its lease has ended", lost.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_named_and_leaves_the_ledger_as_it_was()
    {
        await FillAsync(2);
        var ledger = Open(Anna);
        await ledger.LoadAsync(default);
        _store.IsFull = true;

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.AppendAsync(new TornDown(), epoch: 0, default));

        _store.IsFull = false;
        Assert.Equal(2, ledger.State.Number);
        Assert.Equal(3, (await ledger.AppendAsync(new TornDown(), epoch: 0, default)).Number);
    }

    [Fact]
    public async Task An_edited_entry_is_named()
    {
        await FillAsync(3);
        _store.EntriesOf(Target)[2][100] ^= 1;

        await RequireDamageAsync(
            2, "The ledger of 'stage' is damaged: entry 2 is torn or was edited, for its seal does not match its bytes (memory:2). What serves now was " +
            $"not touched. Restore entry 2 from a backup; {Remedy}");
    }

    [Fact]
    public async Task A_torn_last_entry_is_named()
    {
        await FillAsync(3);
        _store.EntriesOf(Target)[3] = _store.EntriesOf(Target)[3][..50];

        await RequireDamageAsync(
            3, "The ledger of 'stage' is damaged: entry 3 is torn or was edited, for its seal does not match its bytes (memory:3). What serves now was " +
            $"not touched. Restore entry 3 from a backup; {Remedy}");
    }

    [Fact]
    public async Task A_deleted_entry_is_named()
    {
        await FillAsync(4);
        _store.EntriesOf(Target).Remove(2);

        await RequireDamageAsync(
            2, "The ledger of 'stage' is damaged: entry 2 is missing, and the next one there is entry 3 (memory:3). What serves now was " +
            $"not touched. Restore entry 2 from a backup; {Remedy}");
    }

    [Fact]
    public async Task Several_deleted_entries_are_named()
    {
        await FillAsync(4);
        _store.EntriesOf(Target).Remove(1);
        _store.EntriesOf(Target).Remove(2);

        var damage = await Assert.ThrowsAsync<LedgerDamagedException>(() => Open(Ben).LoadAsync(default));

        Assert.Equal("entries 1 to 2 are missing, and the next one there is entry 3", damage.Problem);
    }

    [Fact]
    public async Task Swapped_entries_are_named()
    {
        await FillAsync(4);
        var entries = _store.EntriesOf(Target);
        (entries[2], entries[3]) = (entries[3], entries[2]);

        await RequireDamageAsync(
            2, "The ledger of 'stage' is damaged: entry 2 holds entry 3 (memory:2). What serves now was " +
            $"not touched. Restore entry 2 from a backup; {Remedy}");
    }

    [Fact]
    public async Task An_entry_that_was_replaced_by_another_whole_one_breaks_the_chain()
    {
        await FillAsync(3);
        var entries = _store.EntriesOf(Target);
        entries[2] = EntryFormat.Write(EntryFormat.Read(entries[2]) with { By = Ben }).Content;

        var damage = await Assert.ThrowsAsync<LedgerDamagedException>(() => Open(Anna).LoadAsync(default));

        Assert.Equal((3, "entry 3 does not follow entry 2, for the hash it holds of it is another"), (damage.Number, damage.Problem));
    }

    [Fact]
    public async Task A_repeated_nonce_is_named()
    {
        await FillAsync(2);
        var entries = _store.EntriesOf(Target);
        var nonce = EntryFormat.Read(entries[1]).Nonce;
        entries[2] = EntryFormat.Write(EntryFormat.Read(entries[2]) with { Nonce = nonce }).Content;

        var damage = await Assert.ThrowsAsync<LedgerDamagedException>(() => Open(Anna).LoadAsync(default));

        Assert.Equal("entry 2 repeats the nonce of an earlier entry", damage.Problem);
    }

    [Fact]
    public async Task Newest_entries_that_are_gone_are_missed_when_a_lease_was_among_them()
    {
        await FillAsync(2);
        await _store.TryReplaceLeaseAsync(Target, await _store.ReadLeaseAsync(Target, default), new LeaseRecord(4, 0), default);

        await RequireDamageAsync(
            3, "The ledger of 'stage' is damaged: the lease record names entry 4, and the newest one there is entry 2 (after entry 2). What serves now was " +
            $"not touched. Restore the missing entries from a backup; {Remedy}");
    }

    [Fact]
    public async Task The_newest_entry_is_missed_when_it_is_gone_though_nobody_ever_held_a_lease()
    {
        await FillAsync(3);
        _store.EntriesOf(Target).Remove(3);

        await RequireDamageAsync(
            3, "The ledger of 'stage' is damaged: the lease record names entry 3, and the newest one there is entry 2 (after entry 2). What serves now was " +
            $"not touched. Restore the missing entries from a backup; {Remedy}");
    }

    [Fact]
    public async Task A_newest_entry_that_was_replaced_by_another_whole_one_is_named()
    {
        await FillAsync(3);
        var entries = _store.EntriesOf(Target);
        entries[3] = EntryFormat.Write(EntryFormat.Read(entries[3]) with { By = Ben }).Content;

        await RequireDamageAsync(
            3, "The ledger of 'stage' is damaged: entry 3 is whole but is not the one that was written, for the lease record holds another hash of it (entry 3). " +
            $"What serves now was not touched. Restore entry 3 from a backup; {Remedy}");
    }

    [Fact]
    public async Task An_entry_whose_writer_died_before_it_noted_it_is_read_all_the_same()
    {
        await FillAsync(2);
        var noted = await _store.ReadLeaseAsync(Target, default);
        await Open(Anna).AppendAsync(new TakenLive("app", V3, null, null), epoch: 0, default);
        await _store.TryReplaceLeaseAsync(Target, await _store.ReadLeaseAsync(Target, default), noted!, default);

        Assert.Equal(V3, (await Open(Ben).LoadAsync(default)).Component("app").Live!.Version);
    }

    [Fact]
    public async Task An_entry_of_a_newer_layout_is_refused_and_the_version_is_named()
    {
        await FillAsync(1);
        var entries = _store.EntriesOf(Target);
        entries[1] = EntryFormat.Write(EntryFormat.Read(entries[1]) with { Schema = 2 }).Content;

        var damage = await Assert.ThrowsAsync<LedgerDamagedException>(() => Open(Anna).LoadAsync(default));

        Assert.Equal("entry 1 has layout 2, and this build reads layout 1", damage.Problem);
    }

    [Fact]
    public async Task Damage_that_comes_in_the_meantime_stops_an_append()
    {
        var ledger = Open(Anna);
        await ledger.AppendAsync(new TakenLive("app", V1, null, null), epoch: 0, default);
        _store.EntriesOf(Target)[2] = "torn"u8.ToArray();

        await Assert.ThrowsAsync<LedgerDamagedException>(() => ledger.AppendAsync(new TornDown(), epoch: 0, default));

        Assert.Equal(2, _store.EntriesOf(Target).Count);
    }

    [Fact]
    public async Task Concurrent_appends_of_one_ledger_all_land()
    {
        var ledger = Open(Anna);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(turn => Task.Run(() =>
            ledger.AppendAsync(new Approved("app", V1, $"{turn}", null), epoch: 0, default))));

        Assert.Equal(20, ledger.State.Component("app").Approvals.Count);
        Assert.Equal(20, (await Open(Ben).LoadAsync(default)).Number);
    }

    private TargetLedger Open(Author by) => new(_store, Target, by, _time);

    private async Task FillAsync(int count)
    {
        var ledger = Open(Anna);
        for (var number = 1; number <= count; number++)
            await ledger.AppendAsync(new TakenLive("app", V1, null, null), epoch: 0, default);
    }

    private async Task RequireDamageAsync(int number, string message)
    {
        var damage = await Assert.ThrowsAsync<LedgerDamagedException>(() => Open(Ben).LoadAsync(default));

        Assert.Equal(message, damage.Message);
        Assert.Equal((number, ExitCode.NeedsAttention), (damage.Number, damage.ExitCode));
    }
}
