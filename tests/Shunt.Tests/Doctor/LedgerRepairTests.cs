using Shunt.Doctor;
using Shunt.Ledger;
using Shunt.Ledger.Entries;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Doctor;

public sealed class LedgerRepairTests
{
    private readonly World _world = new();

    private IDictionary<int, byte[]> Entries => _world.Store.EntriesOf("stage");

    [Fact]
    public async Task A_whole_ledger_is_left_as_it_is()
    {
        await _world.ReleaseAsync('1');
        var count = Entries.Count;

        Assert.Null(await RepairAsync());

        Assert.Equal(count, Entries.Count);
    }

    [Fact]
    public async Task A_repair_needs_a_reason()
    {
        await DamageAfterSecondReleaseAsync();
        var count = Entries.Count;

        var refusal = await Assert.ThrowsAsync<BadUsageException>(() => LedgerRepair.RunAsync(_world.Context(), " ", default));

        Assert.Equal(ExitCode.BadUsage, refusal.ExitCode);
        Assert.Equal(count, Entries.Count);
    }

    [Fact]
    public async Task A_repair_gives_up_the_damaged_end_and_goes_on_from_what_the_platform_shows()
    {
        var first = await DamageAfterSecondReleaseAsync();
        var last = Entries.Count;
        var damaged = Entries[first + 1].ToArray();

        var repaired = await RepairAsync();

        Assert.Equal([new EntryRange(first + 1, last)], repaired!.GivenUp);
        Assert.Equal([new ServingSeen("app", World.Placed('2'), null)], repaired.Serving);
        Assert.Equal(("there is no backup", $"entry {first + 1} is torn or was edited, for its seal does not match its bytes"), (repaired.Reason, repaired.Problem));
        var state = await _world.StateAsync();
        Assert.Equal(World.Placed('2'), state.Live!.Version);
        Assert.Equal([World.Placed('2'), World.Placed('1')], state.Good);
        Assert.Equal(damaged, Entries[first + 1]);
        Assert.Equal("222222222222", await _world.ServesAsync());
    }

    [Fact]
    public async Task After_a_repair_releases_and_rollbacks_run_and_nothing_is_wrong()
    {
        await DamageAfterSecondReleaseAsync();
        await RepairAsync();

        await _world.ReleaseAsync('3');
        await _world.RollbackAsync();

        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.DoesNotContain(await Checkup.RunAsync(_world.Context(), default), finding => finding.Verdict == Verdict.NotOk);
        Assert.Empty((await _world.Context().Ledger.AuditAsync(default)).Faults);
    }

    [Fact]
    public async Task A_ledger_that_was_cut_back_goes_on_above_every_epoch_the_platform_has_seen()
    {
        await _world.ReleaseAsync('1');
        var first = Entries.Count;
        await _world.ReleaseAsync('2');
        await _world.ReleaseAsync('3');
        var seen = (await _world.Platform.ObserveAsync("stage", default)).Epoch;
        foreach (var number in Entries.Keys.Where(number => number > first).ToList())
            Entries.Remove(number);
        _world.Store.TearLease("stage");

        var repaired = await RepairAsync();

        Assert.Equal([new EntryRange(first + 1, seen)], repaired!.GivenUp);
        await _world.ReleaseAsync('4');
        Assert.Equal("444444444444", await _world.ServesAsync());
        Assert.All(Entries.Keys, number => Assert.True(number <= first || number > seen));
    }

    [Fact]
    public async Task A_ledger_that_is_gone_as_a_whole_goes_on_from_what_the_platform_shows()
    {
        await _world.ReleaseAsync('1');
        Entries.Clear();
        _world.Store.TearLease("stage");

        await RepairAsync();

        Assert.Equal(World.Placed('1'), (await _world.StateAsync()).Live!.Version);
        await _world.ReleaseAsync('2');
        Assert.Equal("222222222222", await _world.ServesAsync());
    }

    [Fact]
    public async Task Approvals_end_with_a_repair_for_a_lost_entry_may_have_used_them()
    {
        await _world.Context().Ledger.AppendAsync(new Approved("app", World.Placed('2'), "effects", null), epoch: 0, default);
        await DamageAfterSecondReleaseAsync();

        await RepairAsync();

        Assert.Empty((await _world.StateAsync()).Approvals);
    }

    [Fact]
    public async Task Versions_that_share_the_traffic_are_a_release_that_the_next_session_settles()
    {
        await DamageAfterSecondReleaseAsync();
        await _world.Platform.StartAsync(new InstanceRequest { Target = "stage", Component = _world.Component, Version = World.Placed('1') }, int.MaxValue - 1, default);
        await _world.Platform.RouteAsync(
            "stage", "app", [new Weight(_world.Instance('2'), 90), new Weight(_world.Instance('1'), 10)], TimeSpan.Zero, int.MaxValue - 1, default);

        var seen = Assert.Single((await RepairWithoutEpochAsync())!.Serving!);

        // By the entries before the damage version 1 was live.
        Assert.Equal(new ServingSeen("app", World.Placed('1'), World.Placed('2')), seen);
        await using var next = await _world.OpenAsync();
        Assert.Equal("111111111111", (await _world.Platform.ObserveAsync("stage", default)).Serving("app")?.Suffix);
        Assert.Null((await _world.StateAsync()).Open);
    }

    [Fact]
    public async Task Damage_before_a_snapshot_is_given_up_alone_and_the_state_stays()
    {
        while (Entries.Count <= TargetLedger.SnapshotEvery + 5)
            await _world.ReleaseAsync(Entries.Count % 2 == 0 ? '1' : '2');
        var live = (await _world.StateAsync()).Live;
        Entries[7][100] ^= 1;
        Entries.Remove(8);
        await _world.ReleaseAsync('3');

        var repaired = await RepairAsync();

        Assert.Equal([new EntryRange(7, 7), new EntryRange(8, 8)], repaired!.GivenUp);
        Assert.Null(repaired.Serving);
        Assert.Equal(World.Placed('3'), (await _world.StateAsync()).Live!.Version);
        Assert.Contains(live!.Version, (await _world.StateAsync()).Good);
        Assert.Empty((await _world.Context().Ledger.AuditAsync(default)).Faults);
    }

    [Fact]
    public async Task A_second_damage_is_repaired_too()
    {
        await DamageAfterSecondReleaseAsync();
        await RepairAsync();
        await _world.ReleaseAsync('3');
        Entries[Entries.Keys.Max()][80] ^= 1;

        await RepairAsync();

        Assert.Empty((await _world.Context().Ledger.AuditAsync(default)).Faults);
        Assert.Equal(World.Placed('3'), (await _world.StateAsync()).Live!.Version);
        await _world.ReleaseAsync('4');
    }

    [Fact]
    public async Task A_newest_entry_that_was_edited_and_sealed_again_is_given_up()
    {
        await _world.ReleaseAsync('1');
        var last = Entries.Keys.Max();
        Entries[last] = EntryFormat.Write(EntryFormat.Read(Entries[last]) with { At = LeapingTimeProvider.Start.AddDays(1) }).Content;

        var repaired = await RepairAsync();

        Assert.Equal([new EntryRange(last, last)], repaired!.GivenUp);
        Assert.Empty((await _world.Context().Ledger.AuditAsync(default)).Faults);
        await _world.ReleaseAsync('2');
    }

    [Fact]
    public async Task Nothing_is_repaired_while_a_release_shows_that_it_lives()
    {
        await _world.ReleaseAsync('1');
        await using var holder = await _world.OpenAsync();
        Entries[3][100] ^= 1;
        var count = Entries.Count;
        var renewal = 0;
        _world.Time.Leapt = () => SignOfLife(++renewal);

        var refusal = await Assert.ThrowsAsync<LedgerDamagedException>(RepairAsync);

        Assert.Equal("it was not repaired, for a release writes to it at this moment", refusal.Problem);
        Assert.Equal(count, Entries.Count);
    }

    [Fact]
    public async Task A_repair_waits_for_the_ttl_of_a_holder_that_may_live()
    {
        await _world.ReleaseAsync('1');
        await using var dead = await _world.OpenAsync();
        Entries[3][100] ^= 1;
        var start = _world.Time.Elapsed;

        Assert.NotNull(await RepairAsync());

        Assert.Equal(LeaseOptions.DefaultTtl, _world.Time.Elapsed - start);
    }

    [Fact]
    public async Task An_entry_of_a_newer_build_is_not_given_up()
    {
        await _world.ReleaseAsync('1');
        var last = Entries.Keys.Max();
        Entries[last] = EntryFormat.Write(EntryFormat.Read(Entries[last]) with { Schema = 2 }).Content;

        var refusal = await Assert.ThrowsAsync<LedgerDamagedException>(RepairAsync);

        Assert.EndsWith("It was not repaired, for nothing is lost: run the version of this build that wrote it, or a newer one.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(last, Entries.Keys.Max());
    }

    private Task<Repaired?> RepairAsync() => LedgerRepair.RunAsync(_world.Context(), "there is no backup", default);

    // The platform in memory was told an epoch far ahead, so that a test could change it.
    private async Task<Repaired?> RepairWithoutEpochAsync()
    {
        _world.Platform.ForgetEpochs();
        return await RepairAsync();
    }

    /// <summary>Two releases, and the first entry of the second one damaged.</summary>
    /// <returns>The number of the last entry of the first.</returns>
    private async Task<int> DamageAfterSecondReleaseAsync()
    {
        await _world.ReleaseAsync('1');
        var first = Entries.Count;
        await _world.ReleaseAsync('2');
        Entries[first + 1][100] ^= 1;
        return first;
    }

    private void SignOfLife(int renewal)
    {
        var seen = _world.Store.ReadLeaseAsync("stage", default).Result;
        Assert.True(_world.Store.TryReplaceLeaseAsync("stage", seen, seen! with { Renewal = renewal }, default).Result);
    }
}
