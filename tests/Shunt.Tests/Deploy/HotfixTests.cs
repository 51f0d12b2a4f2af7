using Shunt.Cutover;
using Shunt.Ledger;
using Shunt.Platforms;
using Shunt.Rollback;
using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Deploy;

/// <summary>A fix goes out when nothing is as it should be: live is broken, another release is under way, or one died half way.</summary>
public sealed class HotfixTests
{
    private readonly World _world = new()
    {
        Target = new() { Name = "prod", Rollout = Rollout.InSteps(TimeSpan.FromSeconds(2), 10, 100), Retain = TimeSpan.FromMinutes(30) },
    };

    private static Behaviour Ill => new()
    {
        Health = _ => new InstanceHealth(HealthState.NotYet, "GET /health answered 503"),
        Status = 503,
        Traffic = age => ((long)age.TotalSeconds * 10, (long)age.TotalSeconds * 10),
    };

    [Fact]
    public async Task A_live_version_that_is_ill_does_not_hold_a_fix_up()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Behaves(World.Suffix('1'), Ill);

        await _world.ReleaseAsync('2');

        Assert.Equal("222222222222", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_live_version_that_ended_does_not_hold_a_fix_up()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Kill(_world.Instance('1'));

        await _world.ReleaseAsync('2');

        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Equal(["app-222222222222.prod"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_fix_that_is_no_good_leaves_the_ill_version_as_it_was()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Behaves(World.Suffix('1'), Ill);
        _world.Platform.Behaves(World.Suffix('2'), new Behaviour { Traffic = age => age < TimeSpan.FromSeconds(1) ? (0, 0) : (20, 20) });

        await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync('2'));

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(["app-111111111111.prod"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_first_release_that_was_left_serving_though_ill_does_not_hold_a_fix_up()
    {
        _world.Platform.Behaves(World.Suffix('1'), new Behaviour { Traffic = age => age < TimeSpan.FromSeconds(1) ? (0, 0) : (20, 20) });
        await Assert.ThrowsAsync<NoWayBackException>(() => _world.ReleaseAsync('1'));

        var live = await _world.ReleaseAsync('2');

        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Equal(World.Placed('1'), live.Previous);
        Assert.Equal([World.Placed('2')], (await _world.StateAsync()).Good);
    }

    [Fact]
    public async Task A_fix_that_is_no_good_either_makes_what_served_no_better()
    {
        var bad = new Behaviour { Traffic = age => age < TimeSpan.FromSeconds(1) ? (0, 0) : (20, 20) };
        _world.Platform.Behaves(World.Suffix('1'), bad);
        _world.Platform.Behaves(World.Suffix('2'), bad);
        await Assert.ThrowsAsync<NoWayBackException>(() => _world.ReleaseAsync('1'));

        await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync('2'));

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Empty((await _world.StateAsync()).Good);
    }

    [Fact]
    public async Task A_release_that_died_half_way_is_undone_first_and_the_fix_is_measured_against_what_served_before_it()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.DiesAfter = call => call == "route app.prod 222222222222=10 111111111111=90";
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('2'));
        _world.Platform.DiesAfter = null;

        var live = await _world.ReleaseAsync('3');

        Assert.Equal("333333333333", await _world.ServesAsync());
        Assert.Equal(World.Placed('1'), live.Previous);
        Assert.Equal(["app-111111111111.prod", "app-333333333333.prod"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_rollback_that_died_and_cannot_be_finished_does_not_hold_a_fix_up()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        _world.Platform.DiesBefore = call => call == "route app.prod 111111111111=100";
        await Assert.ThrowsAsync<DiedException>(() => _world.RollbackAsync());
        _world.Platform.DiesBefore = null;
        _world.Platform.Kill(_world.Instance('1'));
        _world.Platform.Behaves(World.Suffix('1'), Behaviour.EndsAfter(TimeSpan.Zero, "it ended with exit code 1"));

        await _world.ContinueAsync('3');

        Assert.Equal("333333333333", await _world.ServesAsync());
        Assert.Equal(["app-222222222222.prod", "app-333333333333.prod"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_fix_waits_for_the_release_that_is_under_way_and_follows_it()
    {
        await _world.ReleaseAsync('1');
        var holder = await _world.OpenAsync();
        var verified = await _world.VerifyAsync(holder, '2');
        var leaps = 0;
        _world.Time.Leapt = () =>
        {
            // Alive for ten looks; then it takes its version live and ends.
            leaps++;
            if (leaps < 10)
                Renew(holder.Epoch);
            if (leaps != 10)
                return;

            CutoverStep.RunAsync(holder, verified, default).GetAwaiter().GetResult();
            holder.DisposeAsync().AsTask().GetAwaiter().GetResult();
        };
        _world.Lease = new LeaseOptions { Wait = TimeSpan.FromMinutes(30) };

        await _world.ContinueAsync('3');

        var state = await _world.StateAsync();
        Assert.Equal("333333333333", await _world.ServesAsync());
        Assert.Equal(World.Placed('2'), state.Previous);
        Assert.Equal([World.Placed('3'), World.Placed('2'), World.Placed('1')], state.Good);
    }

    [Fact]
    public async Task A_fix_that_does_not_wait_is_told_who_holds_the_lease_and_what_served_still_does()
    {
        await _world.ReleaseAsync('1');
        await using var holder = await _world.OpenAsync();
        _world.Time.Leapt = () => Renew(holder.Epoch);

        var refusal = await Assert.ThrowsAsync<LeaseHeldException>(() => _world.ContinueAsync('2'));

        Assert.Equal(ExitCode.LeaseHeld, refusal.ExitCode);
        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(["app-111111111111.prod"], _world.Platform.Runs);
    }

    private void Renew(int epoch)
    {
        var seen = _world.Store.ReadLeaseAsync("prod", default).Result;
        _ = _world.Store.TryReplaceLeaseAsync("prod", seen, new LeaseRecord(epoch, (seen?.Renewal ?? 0) + 1), default).Result;
    }
}
