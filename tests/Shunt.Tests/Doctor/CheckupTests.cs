using Shunt.Doctor;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Tests.Sessions;
using Tests;
using static Shunt.Doctor.Verdict;

namespace Shunt.Tests.Doctor;

public sealed class CheckupTests
{
    private const string Repair = "'./build.sh Doctor --target stage --repair --reason \"…\"' gives up what is lost, goes on from what the platform shows, and keeps the damaged files.";

    private readonly World _world = new();

    private IDictionary<int, byte[]> Entries => _world.Store.EntriesOf("stage");

    [Fact]
    public async Task A_target_that_is_in_order_gets_one_line_a_check()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');

        var findings = await Checkup.RunAsync(_world.Context(), default);

        var count = Entries.Count;
        Assert.Equal(
            [
                Finding.Ok("memory", "in order"),
                Finding.Ok("ledger", $"{count} entries, all proven; the newest is entry {count} of 2026-01-02 03:04:05 UTC by anna on laptop (process 4711)"),
                Finding.Ok("lease", "free"),
                Finding.Ok("live", "'app 222222222222' serves all traffic, as the ledger says"),
                Finding.Ok("image of live", $"'app 222222222222' is stored whole as {World.Placed('2').Digest}"),
                Finding.Ok("image of previous", $"'app 111111111111' is stored whole as {World.Placed('1').Digest}"),
                Finding.Ok("clock", "no entry is from the future"),
            ],
            findings);
    }

    [Fact]
    public async Task A_target_nobody_released_to_is_in_order()
    {
        var findings = await Checkup.RunAsync(_world.Context(), default);

        Assert.Equal(
            [
                Finding.Ok("memory", "in order"),
                Finding.Ok("ledger", "nothing was released here yet"),
                Finding.Ok("lease", "free"),
                Finding.Ok("live", "nothing, as the ledger says"),
                Finding.NotChecked("image of live", "there is no such version"),
                Finding.NotChecked("image of previous", "there is no such version"),
                Finding.NotChecked("clock", "there is no entry to compare it with"),
            ],
            findings);
    }

    [Fact]
    public async Task Damage_is_named_with_what_is_known_of_what_is_lost()
    {
        await _world.ReleaseAsync('1');
        var first = Entries.Count;
        await _world.ReleaseAsync('2');
        Entries[first + 1][100] ^= 1;

        Assert.Equal(
            new Finding(
                "ledger", NotOk,
                $"entry {first + 1} is torn or was edited, for its seal does not match its bytes (memory:{first + 1}): no release runs until it is mended; " +
                "by the entries before it 'app 111111111111' was live, the platform shows that 'app 222222222222' serves all traffic",
                $"Restore entry {first + 1} from a backup. Without one, {Repair}"),
            await FindAsync("ledger"));
        Assert.Equal(NotChecked, (await FindAsync("lease")).Verdict);
        Assert.Equal(NotChecked, (await FindAsync("live")).Verdict);
    }

    [Fact]
    public async Task A_ledger_that_was_cut_back_is_named_by_what_the_platform_has_seen()
    {
        await _world.ReleaseAsync('1');
        var first = Entries.Count;
        await _world.ReleaseAsync('2');
        foreach (var number in Entries.Keys.Where(number => number > first).ToList())
            Entries.Remove(number);
        _world.Store.TearLease("stage");

        Assert.Equal(
            new Finding(
                "ledger", NotOk,
                $"the platform has seen release {first + 1}, and the newest entry is entry {first}: no release runs until it is mended; " +
                "by the entries before it 'app 111111111111' was live, the platform shows that 'app 222222222222' serves all traffic",
                $"Restore the missing entries from a backup. Without one, {Repair}"),
            await FindAsync("ledger"));
    }

    [Fact]
    public async Task A_living_holder_of_the_lease_is_named()
    {
        await using var holder = await _world.OpenAsync();
        var renewal = 0;
        _world.Time.Leapt = () => SignOfLife(++renewal);

        Assert.Equal(
            Finding.Ok("lease", "release 1 by anna on laptop (process 4711) since 2026-01-02 03:04:05 UTC, who is alive; it ends when it is given back, or 10 s after the last sign of life"),
            await FindAsync("lease"));
    }

    [Fact]
    public async Task A_silent_holder_of_the_lease_is_named()
    {
        await using var holder = await _world.OpenAsync();

        Assert.Equal(
            Finding.Ok("lease", "release 1 by anna on laptop (process 4711) since 2026-01-02 03:04:05 UTC, who showed no sign of life for 10 s; the next release takes it over"),
            await FindAsync("lease"));
    }

    [Fact]
    public async Task A_holder_whose_process_has_ended_is_named_at_once()
    {
        await using var holder = await _world.OpenAsync();
        var context = _world.Context() with { Lease = new LeaseOptions { HasEnded = _ => true } };

        Assert.Contains(
            Finding.Ok("lease", "release 1 by anna on laptop (process 4711) since 2026-01-02 03:04:05 UTC, whose process has ended; the next release takes it over at once"),
            await Checkup.RunAsync(context, default));
        Assert.Equal(TimeSpan.Zero, _world.Time.Elapsed);
    }

    [Fact]
    public async Task What_serves_is_compared_with_what_the_ledger_says()
    {
        await _world.ReleaseAsync('1');
        await _world.Context().Ledger.AppendAsync(new TakenLive("app", World.Placed('2'), null, null), epoch: 0, default);

        Assert.Equal(
            new Finding(
                "live", NotOk, "the ledger says that 'app 222222222222' is live; the platform gives 'app 111111111111' 100 % of the traffic",
                "Run './build.sh Cutover --target stage' with the --version that is to serve."),
            await FindAsync("live"));
    }

    [Fact]
    public async Task An_instance_that_ended_is_not_taken_for_one_that_serves()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Kill(_world.Instance('1'));

        Assert.Equal(
            "the ledger says that 'app 111111111111' is live; the platform gives 'app 111111111111' 100 % (it does not run) of the traffic",
            (await FindAsync("live")).Detail);
    }

    [Fact]
    public async Task A_missing_image_of_what_is_live_or_previous_is_named()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        _world.Images.Lose(World.Placed('1').Digest);

        Assert.Equal(Ok, (await FindAsync("image of live")).Verdict);
        Assert.Equal(
            new Finding(
                "image of previous", NotOk, $"'app 111111111111' is not stored, or not whole: {World.Placed('1').Digest}",
                "Run './build.sh PushImage --version 111111111111': the same commit gives the same image."),
            await FindAsync("image of previous"));
    }

    [Fact]
    public async Task An_entry_from_the_future_is_named_with_who_wrote_it()
    {
        var ahead = new FakeTimeProvider(LeapingTimeProvider.Start.AddMinutes(58));
        await new TargetLedger(_world.Store, "stage", World.Anna, ahead).AppendAsync(new TornDown(), epoch: 0, default);

        Assert.Equal(
            new Finding(
                "clock", NotOk, "entry 1 by anna on laptop (process 4711) was written 00:58:00 in the future of this machine",
                "Set this clock or that one. Entries are in order all the same, and leases run by no wall clock; only the times that are shown are wrong."),
            await FindAsync("clock"));
    }

    [Fact]
    public async Task A_checkup_writes_nothing()
    {
        await _world.ReleaseAsync('1');
        var (entries, changes) = (Entries.Count, _world.Platform.Changes.Count);

        await Checkup.RunAsync(_world.Context(), default);

        Assert.Equal((entries, changes), (Entries.Count, _world.Platform.Changes.Count));
    }

    private async Task<Finding> FindAsync(string subject) =>
        Assert.Single(await Checkup.RunAsync(_world.Context(), default), finding => finding.Subject == subject);

    private void SignOfLife(int renewal)
    {
        var seen = _world.Store.ReadLeaseAsync("stage", default).Result;
        Assert.True(_world.Store.TryReplaceLeaseAsync("stage", seen, seen! with { Renewal = renewal }, default).Result);
    }
}
