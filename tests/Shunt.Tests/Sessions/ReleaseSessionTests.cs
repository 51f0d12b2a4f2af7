using Shunt.Cutover;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Platforms;
using Shunt.Verify;

namespace Shunt.Tests.Sessions;

public sealed class ReleaseSessionTests
{
    private readonly World _world = new();

    [Fact]
    public async Task A_session_holds_the_lease_and_gives_it_back()
    {
        var context = _world.Context();

        await using (var session = await _world.OpenAsync())
        {
            await context.Ledger.LoadAsync(default);
            Assert.Equal(session.Epoch, context.Ledger.State.Lease?.Epoch);
        }

        await context.Ledger.LoadAsync(default);
        Assert.Null(context.Ledger.State.Lease);
    }

    [Fact]
    public async Task A_session_is_refused_while_another_shows_signs_of_life()
    {
        await _world.ReleaseAsync('1');
        await using var holder = await _world.OpenAsync();
        _world.Time.Leapt = () => Renew(holder.Epoch);

        var refusal = await Assert.ThrowsAsync<LeaseHeldException>(() => _world.OpenAsync());

        Assert.Equal(ExitCode.LeaseHeld, refusal.ExitCode);
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_session_takes_over_from_a_dead_one_and_the_platform_refuses_what_the_dead_one_sends_late()
    {
        await _world.ReleaseAsync('1');
        var dead = await _world.OpenAsync();
        await _world.ReleaseAsync('2');

        var refusal = await Assert.ThrowsAsync<StaleEpochException>(() =>
            _world.Platform.RouteAsync("stage", "app", [new Weight(_world.Instance('1'), 100)], TimeSpan.Zero, dead.Epoch, default));

        Assert.Equal(ExitCode.Superseded, refusal.ExitCode);
        Assert.Equal($"'stage' was not changed: release {dead.Epoch} was superseded by release {refusal.Seen}. Run './build.sh Status --target stage' to see what serves.", refusal.Message);
        Assert.Equal(("stage", dead.Epoch), (refusal.Target, refusal.Epoch));
        Assert.Equal("222222222222", await _world.ServesAsync());
        await Assert.ThrowsAsync<LeaseLostException>(() => dead.RecordAsync(new TornDown(), default));
    }

    [Fact]
    public async Task A_session_shuts_older_ones_out_before_it_changes_or_looks_at_anything()
    {
        await _world.ReleaseAsync('1');
        var dead = await _world.OpenAsync();
        await using var next = await _world.OpenAsync();
        var changes = _world.Platform.Changes.Count;

        await Assert.ThrowsAsync<StaleEpochException>(() =>
            _world.Platform.RouteAsync("stage", "app", [new Weight(_world.Instance('1'), 100)], TimeSpan.Zero, dead.Epoch, default));

        Assert.Equal(changes, _world.Platform.Changes.Count);
    }

    [Fact]
    public async Task A_session_that_was_superseded_between_two_steps_steps_aside_in_the_next()
    {
        await _world.ReleaseAsync('1');
        var slept = await _world.OpenAsync();
        var deployment = await _world.DeployAsync(slept, '2');
        await _world.ReleaseAsync('3');

        var lost = await Assert.ThrowsAsync<LeaseLostException>(() => Verifier.VerifyAsync(slept, deployment, (_, _) => Task.FromResult(World.Tested), default));

        Assert.Equal((ExitCode.Superseded, slept.Epoch), (lost.ExitCode, lost.Epoch));
        Assert.Equal("333333333333", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_session_that_was_superseded_before_its_cutover_does_not_take_the_newer_release_for_its_own()
    {
        await _world.ReleaseAsync('1');
        var slept = await _world.OpenAsync();
        var verified = await _world.VerifyAsync(slept, '2');
        await _world.ReleaseAsync('2');

        await Assert.ThrowsAsync<LeaseLostException>(() => CutoverStep.RunAsync(slept, verified, default));

        Assert.Equal("222222222222", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_session_is_refused_when_the_platform_has_seen_a_release_that_the_ledger_has_not()
    {
        await _world.ReleaseAsync('1');
        await _world.Platform.FenceAsync("stage", epoch: 40, default);
        var entries = _world.Store.EntriesOf("stage").Count;

        var damage = await Assert.ThrowsAsync<LedgerDamagedException>(() => _world.OpenAsync());

        Assert.Equal($"the platform has seen release 40, and the newest entry there is entry {entries}", damage.Problem);
        Assert.Equal(ExitCode.NeedsAttention, damage.ExitCode);
        Assert.Equal(entries, _world.Store.EntriesOf("stage").Count);
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_retain_window_that_ended_by_itself_is_recorded_by_the_next_session()
    {
        _world.Target = new() { Name = "stage", Retain = TimeSpan.FromMinutes(30) };
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        await using (await _world.OpenAsync())
            Assert.Equal(World.Placed('1'), (await _world.StateAsync()).Previous);

        _world.Time.Pass(TimeSpan.FromHours(1));
        await using var next = await _world.OpenAsync();

        Assert.Equal(World.Placed('1'), (await _world.LastAsync<Retired>()).Version);
        Assert.Null((await _world.StateAsync()).Previous);
        Assert.Equal(World.Placed('1'), (await _world.StateAsync()).LastGood);
    }

    [Fact]
    public async Task A_session_that_cannot_settle_gives_its_lease_back()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.DiesAfter = call => call == "route app.stage 222222222222=100";
        await Assert.ThrowsAsync<Platforms.DiedException>(() => _world.ReleaseAsync('2'));
        _world.Platform.DiesAfter = call => call.StartsWith("drain", StringComparison.Ordinal);

        await Assert.ThrowsAsync<Platforms.DiedException>(() => _world.OpenAsync());

        var context = _world.Context();
        await context.Ledger.LoadAsync(default);
        Assert.Null(context.Ledger.State.Lease);
    }

    [Fact]
    public async Task What_fails_while_another_takes_over_fails_by_that()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.DiesAfter = call => call == "route app.stage 222222222222=100";
        await Assert.ThrowsAsync<Platforms.DiedException>(() => _world.ReleaseAsync('2'));
        _world.Platform.DiesAfter = call =>
        {
            if (!call.StartsWith("drain", StringComparison.Ordinal))
                return false;

            _world.Platform.DiesAfter = null;
            _world.ReleaseAsync('3').GetAwaiter().GetResult();
            return true;
        };

        var lost = await Assert.ThrowsAsync<LeaseLostException>(() => _world.OpenAsync());

        Assert.Equal(ExitCode.Superseded, lost.ExitCode);
        Assert.Equal("333333333333", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_loss_is_found_by_who_was_taken_over_from_and_by_nobody_else()
    {
        await _world.ReleaseAsync('1');
        var slept = await _world.OpenAsync();
        Assert.Null(await slept.FindLossAsync(default));

        await using var next = await _world.OpenAsync();

        Assert.Equal(slept.Epoch, (await slept.FindLossAsync(default))?.Epoch);
        Assert.Null(await next.FindLossAsync(default));
    }

    private void Renew(int epoch)
    {
        var seen = _world.Store.ReadLeaseAsync("stage", default).Result;
        _ = _world.Store.TryReplaceLeaseAsync("stage", seen, seen! with { Epoch = epoch, Renewal = seen.Renewal + 1 }, default).Result;
    }
}
