using Shunt.Platforms;
using Shunt.Rollback;
using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;
using Shunt.Verify;

namespace Shunt.Tests.Cutover;

public sealed class StepWatchTests
{
    private readonly World _world = new()
    {
        Target = new() { Name = "prod", Rollout = Rollout.InSteps(TimeSpan.FromSeconds(6), 10, 100), Retain = TimeSpan.FromMinutes(30) },
    };

    [Fact]
    public async Task A_version_that_stops_being_healthy_is_rolled_back_and_ended_and_the_old_one_serves()
    {
        var failure = await RollBackAsync(new Behaviour
        {
            Health = age => age < TimeSpan.FromSeconds(2)
                ? new InstanceHealth(HealthState.Healthy, "")
                : new InstanceHealth(HealthState.NotYet, "GET /health answered 503"),
        });

        Assert.Equal(
            """
            Release 'app 222222222222' was rolled back: it stopped being healthy (GET /health answered 503).
            'app 111111111111' still serves all traffic on prod; the new instance was stopped. Log: logs/app-222222222222.prod.log.
            """,
            failure.Message);
        Assert.Equal(ExitCode.RolledBack, failure.ExitCode);
    }

    [Fact]
    public async Task A_version_whose_instance_ends_is_rolled_back() =>
        Assert.Equal("it stopped being healthy (it ended with exit code 139)", (await RollBackAsync(new Behaviour
        {
            Health = age => age < TimeSpan.FromSeconds(2) ? new InstanceHealth(HealthState.Healthy, "") : new InstanceHealth(HealthState.Lost, "it ended with exit code 139"),
        })).Problem);

    [Fact]
    public async Task A_platform_that_dies_while_the_version_has_a_share_is_brought_back_before_the_run_is_undone_by_what_it_says()
    {
        _world.Platform.DiesAfter = change =>
        {
            _world.Platform.IsGone |= change.EndsWith("222222222222=10 111111111111=90", StringComparison.Ordinal);
            return false;
        };

        var failure = await RollBackAsync(Behaviour.Well);

        Assert.Equal("it stopped being healthy (no platform runs)", failure.Problem);
    }

    [Fact]
    public async Task A_step_that_the_platform_takes_back_is_rolled_back_with_the_platforms_reason()
    {
        (_world.Platform.WatchesFor, _world.Platform.TakesBackAfter) = (TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(3));

        var failure = await RollBackAsync(Behaviour.Well);

        Assert.Equal("the platform took the step back (alarm 'app-latency' was raised)", failure.Problem);
    }

    [Fact]
    public async Task A_platform_that_takes_a_step_back_after_our_own_watch_has_ended_is_still_believed()
    {
        (_world.Platform.WatchesFor, _world.Platform.TakesBackAfter) = (TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(100));

        var failure = await RollBackAsync(Behaviour.Well);

        Assert.Equal("the platform took the step back (alarm 'app-latency' was raised)", failure.Problem);
    }

    [Fact]
    public async Task A_step_ends_when_the_platforms_own_watch_does()
    {
        _world.Platform.WatchesFor = TimeSpan.FromMinutes(2);
        await _world.ReleaseAsync('1');
        var begun = _world.Time.GetUtcNow();

        await _world.ReleaseAsync('2');

        Assert.InRange((_world.Time.GetUtcNow() - begun).TotalMinutes, 4, 4.5);
        Assert.Equal(World.Suffix('2'), (await _world.Platform.ObserveAsync("prod", default)).Serving("app")?.Suffix);
    }

    [Fact]
    public async Task A_platform_whose_own_watch_never_ends_is_not_waited_for_for_ever()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.WatchesFor = TimeSpan.FromDays(1);

        var failure = await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync('2'));

        Assert.Equal("the platform has not ended its own watch after 15 min", failure.Problem);
    }

    [Theory]
    [InlineData(2, 900, 0, 100, 12, "12 of its 100 requests failed, and 0 of the 900 that 'app 111111111111' answered meanwhile")]
    [InlineData(2, 27, 0, 3, 3, "3 of its 3 requests failed, and 0 of the 27 that 'app 111111111111' answered meanwhile")]
    [InlineData(8, 0, 0, 40, 20, "20 of its 40 requests failed, and 10 of the 1000 that 'app 111111111111' answered before")]
    public async Task A_version_that_fails_more_often_than_the_old_one_is_rolled_back(
        int second, long old, long oldFailures, long requests, long failures, string problem)
    {
        var failure = await RollBackAsync(Traffic(TimeSpan.FromSeconds(second), requests, failures), before: (1000, 10), meanwhile: (old, oldFailures));

        Assert.Equal(problem, failure.Problem);
    }

    [Theory]
    [InlineData(900, 0, 100, 0)]
    [InlineData(900, 90, 100, 10)]
    [InlineData(9, 0, 1, 1)]
    [InlineData(0, 0, 0, 0)]
    public async Task A_version_that_fails_no_more_often_or_has_too_little_traffic_to_tell_stays(long old, long oldFailures, long requests, long failures)
    {
        await _world.ReleaseAsync('1');
        OldAnswers((0, 0), (old, oldFailures));
        _world.Platform.Behaves(World.Suffix('2'), Traffic(TimeSpan.FromSeconds(2), requests, failures));

        await _world.ReleaseAsync('2');

        Assert.Equal("222222222222", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_verdict_that_is_open_is_waited_for_up_to_the_limit_and_is_then_no_failure()
    {
        await _world.ReleaseAsync('1');
        var lines = _world.Narrator.Lines.Count;
        OldAnswers((0, 0), (27, 0));
        _world.Platform.Behaves(World.Suffix('2'), Traffic(TimeSpan.FromSeconds(2), 3, 0));
        var start = _world.Time.Elapsed;

        await _world.ReleaseAsync('2');

        Assert.Equal(
            [
                "say: 'app 222222222222' takes 10 % of the traffic on prod.",
                "wait 1 s: watching 'app 222222222222' at 10 %",
                "wait 2 s: watching 'app 222222222222' at 10 %, whose verdict is open",
                "say: 'app 222222222222' at 10 % is undecided after 00:00:12, which is no failure: 0 of its 3 requests failed, and 0 of the 27 that 'app 111111111111' answered meanwhile.",
                "say: 'app 222222222222' takes 100 % of the traffic on prod.",
                "wait 1 s: watching 'app 222222222222' at 100 %",
                "say: 'app 222222222222' at 100 %: no request reached it in 00:00:06, so its verdict is open and nothing speaks against it.",
            ],
            _world.Narrator.Lines.Skip(lines + 1).Take(7));
        Assert.Equal(TimeSpan.FromSeconds(18), _world.Time.Elapsed - start);
    }

    [Fact]
    public async Task A_verdict_that_is_reached_says_so_and_is_not_waited_for()
    {
        await _world.ReleaseAsync('1');
        OldAnswers((0, 0), (1800, 2));
        _world.Platform.Behaves(World.Suffix('2'), Traffic(TimeSpan.FromSeconds(2), 200, 0));
        var start = _world.Time.Elapsed;

        await _world.ReleaseAsync('2');

        Assert.Contains(
            "say: 'app 222222222222' at 10 % is no worse: 0 of its 200 requests failed, and 2 of the 1800 that 'app 111111111111' answered meanwhile.",
            _world.Narrator.Lines);
        Assert.Equal(TimeSpan.FromSeconds(12), _world.Time.Elapsed - start);
    }

    [Fact]
    public async Task Failures_before_a_step_are_not_held_against_it()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Behaves(World.Suffix('2'), new Behaviour { Traffic = _ => (100, 50) });

        await _world.ReleaseAsync('2');

        Assert.Equal("222222222222", await _world.ServesAsync());
    }

    [Fact]
    public async Task Counts_that_began_anew_during_a_step_are_not_taken_for_success()
    {
        var failure = await RollBackAsync(new Behaviour { Traffic = age => age < TimeSpan.FromSeconds(1) ? (1000, 0) : (40, 40) }, '3');

        Assert.Equal("40 of its 40 requests failed, and 0 of the 0 that 'app 111111111111' answered meanwhile", failure.Problem);
    }

    [Theory]
    [InlineData(503, null, "http://app.prod.localhost/ answered 503")]
    [InlineData(null, null, "http://app.prod.localhost/ answered connection refused")]
    [InlineData(200, "111111111111", "http://app.prod.localhost/ is still answered by version '111111111111'")]
    public async Task An_alias_that_does_not_lead_to_the_new_version_alone_is_rolled_back(int? status, string? suffix, string problem)
    {
        await _world.ReleaseAsync('1');
        _world.Platform.DiesAfter = call =>
        {
            if (call.EndsWith("222222222222=100", StringComparison.Ordinal))
                _world.Platform.Behaves(World.Suffix('2'), new Behaviour { Status = status, Suffix = suffix });
            return false;
        };

        var failure = await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync('2'));

        Assert.Equal(problem, failure.Problem);
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_first_release_that_is_not_well_has_no_way_back_and_says_so()
    {
        _world.Platform.DiesAfter = call =>
        {
            if (call.StartsWith("route", StringComparison.Ordinal))
                _world.Platform.Behaves(World.Suffix('1'), new Behaviour { Status = 500 });
            return false;
        };

        var failure = await Assert.ThrowsAsync<NoWayBackException>(() => _world.ReleaseAsync('1'));

        Assert.Equal(
            "Release 'app 111111111111' is live on prod and not well: http://app.prod.localhost/ answered 500. Nothing served before it, so there is no way back. Log: logs/app-111111111111.prod.log. Release a fixed commit, or run './build.sh Teardown --target prod'.",
            failure.Message);
        Assert.Equal(ExitCode.NeedsAttention, failure.ExitCode);
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_first_release_that_was_not_well_serves_and_is_not_good_whoever_comes_next()
    {
        _world.Platform.Behaves(World.Suffix('1'), Failing(20, 20));
        await Assert.ThrowsAsync<NoWayBackException>(() => _world.ReleaseAsync('1'));

        await using var next = await _world.OpenAsync();

        var state = await _world.StateAsync();
        Assert.Equal((World.Placed('1'), "20 of its 20 requests failed"), (state.Live?.Version, state.LastRejected?.Reason));
        Assert.Empty(state.Good);
        Assert.Null(state.Open);
    }

    [Fact]
    public async Task What_was_left_serving_is_watched_again_when_it_is_released_again()
    {
        _world.Platform.Behaves(World.Suffix('1'), Failing(20, 20));
        await Assert.ThrowsAsync<NoWayBackException>(() => _world.ReleaseAsync('1'));
        _world.Time.Pass(TimeSpan.FromMinutes(1));
        var starts = Starts();

        await _world.ContinueAsync('1');

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal([World.Placed('1')], (await _world.StateAsync()).Good);
        Assert.Equal(starts, Starts());
    }

    [Fact]
    public async Task What_was_left_serving_stays_when_it_is_released_again_and_fails_its_tests_or_makes_way()
    {
        _world.Platform.Behaves(World.Suffix('1'), Failing(20, 20));
        await Assert.ThrowsAsync<NoWayBackException>(() => _world.ReleaseAsync('1'));
        await _world.InSessionAsync(session => _world.DeployAsync(session, '1'));
        var gate = await _world.GateAsync('1');

        await Assert.ThrowsAsync<NoWayBackException>(() => _world.InSessionAsync(async session => await Verifier.VerifyAsync(
            session, await _world.DeployAsync(session, '1', gate), (_, _) => throw new TestsFailedException("1 of 3 failed"), default)));

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(["app-111111111111.prod"], _world.Platform.Runs);
        await _world.InSessionAsync(session => _world.DeployAsync(session, '1'));
        await _world.ReleaseAsync('2');
        Assert.Equal("222222222222", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_version_that_replaced_one_that_was_gone_has_no_way_back_either()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Kill(_world.Instance('1'));
        _world.Images.Lose(World.Placed('1').Digest);
        _world.Platform.Behaves(World.Suffix('2'), Failing(20, 20));

        var failure = await Assert.ThrowsAsync<NoWayBackException>(() => _world.ReleaseAsync('2', World.Glass));

        Assert.Equal(
            "Release 'app 222222222222' is live on prod and not well: 20 of its 20 requests failed. 'app 111111111111', which served before it, does not run any more, so there is no way back. Log: logs/app-222222222222.prod.log. Release a fixed commit, or run './build.sh Teardown --target prod'.",
            failure.Message);
        Assert.Equal("222222222222", await _world.ServesAsync());
        await using var next = await _world.OpenAsync();
        var state = await _world.StateAsync();
        Assert.Equal(World.Placed('2'), state.Live?.Version);
        Assert.Equal([World.Placed('1')], state.Good);
    }

    [Fact]
    public async Task A_version_that_replaced_one_that_was_gone_is_rolled_back_to_its_stored_image()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Kill(_world.Instance('1'));
        _world.Platform.Behaves(World.Suffix('2'), Failing(20, 20));

        await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync('2'));

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(["app-111111111111.prod"], _world.Platform.Runs);
    }

    private int Starts() => _world.Platform.Changes.Count(change => change.StartsWith("start", StringComparison.Ordinal));

    private static Behaviour Failing(long failures, long requests) => Traffic(TimeSpan.FromSeconds(1), requests, failures);

    // All at once, so many seconds after its start, which is when it takes its first step.
    private static Behaviour Traffic(TimeSpan at, long requests, long failures) => new() { Traffic = age => age < at ? (0, 0) : (requests, failures) };

    private void OldAnswers((long Requests, long Failures) before, (long Requests, long Failures) meanwhile)
    {
        var until = _world.Time.Elapsed + TimeSpan.FromSeconds(1);
        _world.Platform.Behaves(World.Suffix('1'), new Behaviour
        {
            Traffic = _ => _world.Time.Elapsed < until ? before : (before.Requests + meanwhile.Requests, before.Failures + meanwhile.Failures),
        });
    }

    private async Task<AutomaticRollbackException> RollBackAsync(
        Behaviour behaviour, char version = '2', (long Requests, long Failures) before = default, (long Requests, long Failures) meanwhile = default)
    {
        await _world.ReleaseAsync('1');
        OldAnswers(before, meanwhile);
        _world.Platform.Behaves(World.Suffix(version), behaviour);

        var failure = await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync(version));

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(["app-111111111111.prod"], _world.Platform.Runs);
        Assert.Equal(["TurnedBack", "RolledBack", "Retired"], (await _world.FactsAsync()).TakeLast(3));
        Assert.Equal([World.Placed('1')], (await _world.StateAsync()).Good);
        return failure;
    }
}
