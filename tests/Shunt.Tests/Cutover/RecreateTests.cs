using Shunt.Cutover;
using Shunt.Deploy;
using Shunt.Ledger.Facts;
using Shunt.Rollback;
using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Cutover;

public sealed class RecreateTests
{
    private readonly World _world = new() { Target = new() { Name = "prod", Rollout = Rollout.Recreate(TimeSpan.FromSeconds(2)) } };

    private static Behaviour Crashing => Behaviour.EndsAfter(TimeSpan.FromSeconds(1), "it ended with exit code 134");

    [Fact]
    public async Task The_old_version_ends_before_the_new_one_starts_and_requests_wait_between()
    {
        await _world.ReleaseAsync('1');
        var plan = await CutoverPlan.ForAsync(_world.Context(), await _world.ImageAsync('2'), default);
        var before = _world.Platform.Changes.Count;

        await _world.ReleaseAsync('2');

        Assert.Equal(
            [
                "hold app.prod.localhost: nothing serves from the end of 111111111111 until 222222222222 does",
                "end 'app 111111111111'",
                "start 'app 222222222222' (sha256:2222222222222222222222222222222222222222222222222222222222222222) on app-222222222222.prod.localhost",
                "test it on app-222222222222.prod.localhost",
                "move app.prod.localhost from 111111111111 to 222222222222: 100 %, watched for 00:00:02, for 00:00:04 while undecided",
            ],
            plan.Effects.Effects.Select(effect => effect.Describe()));
        Assert.Equal(
            [
                "hold app.prod", "drain app-111111111111.prod 00:00:30", "end app-111111111111.prod",
                "start app-222222222222.prod", "retain app-222222222222.prod for good", "route app.prod 222222222222=100",
            ],
            _world.Platform.Changes.Skip(before));
        Assert.Equal(1, _world.Platform.MostProcesses);
        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Contains("warn: Nothing serves on prod from here on: requests of http://app.prod.localhost/ wait until 'app 222222222222' does.", _world.Narrator.Lines);
        Assert.Contains(_world.Narrator.Lines, line => line.StartsWith("say: Nothing served on prod for ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_first_version_has_nothing_to_wait_for()
    {
        await _world.ReleaseAsync('1');

        Assert.DoesNotContain("hold app.prod", _world.Platform.Changes);
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_version_that_does_not_come_up_ends_before_the_old_one_starts_again()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Behaves(World.Suffix('2'), Crashing);

        var failure = await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync('2'));

        Assert.StartsWith(
            "Release 'app 222222222222' was rolled back: it ended with exit code 134, 1.0 s after its start.\n'app 111111111111' serves all traffic on prod again, and nothing did in between;",
            failure.Message, StringComparison.Ordinal);
        Assert.Equal(
            ["end app-222222222222.prod", "start app-111111111111.prod", "retain app-111111111111.prod for good", "route app.prod 111111111111=100"],
            _world.Platform.Changes.TakeLast(4));
        Assert.Equal((1, "111111111111"), (_world.Platform.MostProcesses, await _world.ServesAsync()));
    }

    [Fact]
    public async Task A_version_that_fails_under_traffic_ends_before_the_old_one_starts_again()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Behaves(World.Suffix('2'), new Behaviour { Traffic = age => age < TimeSpan.FromSeconds(1) ? (0, 0) : (20, 20) });

        await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync('2'));

        Assert.Equal(
            [
                "hold app.prod", "drain app-222222222222.prod 00:00:30", "end app-222222222222.prod",
                "start app-111111111111.prod", "retain app-111111111111.prod for good", "route app.prod 111111111111=100",
            ],
            _world.Platform.Changes.TakeLast(6));
        Assert.Equal((1, "111111111111"), (_world.Platform.MostProcesses, await _world.ServesAsync()));
        Assert.Equal([World.Placed('1')], (await _world.StateAsync()).Good);
    }

    [Fact]
    public async Task When_neither_comes_up_a_person_is_called()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Behaves(World.Suffix('2'), Crashing);
        _world.Platform.DiesAfter = call =>
        {
            if (call == "start app-111111111111.prod")
                _world.Platform.Kill(_world.Instance('1'));
            return false;
        };

        var failure = await Assert.ThrowsAsync<NoWayBackException>(() => _world.ReleaseAsync('2'));

        Assert.Equal(ExitCode.NeedsAttention, failure.ExitCode);
        Assert.StartsWith(
            "Nothing serves on prod: release 'app 222222222222' did not come up (it ended with exit code 134, 1.0 s after its start), and 'app 111111111111', which ended for it, did not start again.",
            failure.Message, StringComparison.Ordinal);
        Assert.Null(await _world.ServesAsync());
        Assert.Null((await _world.StateAsync()).Open);
    }

    [Fact]
    public async Task What_did_not_start_again_is_released_again_as_the_message_says()
    {
        await When_neither_comes_up_a_person_is_called();
        _world.Platform.DiesAfter = null;

        await _world.ReleaseAsync('1');

        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Theory]
    [InlineData("hold app.prod")]
    [InlineData("end app-111111111111.prod")]
    [InlineData("start app-222222222222.prod")]
    public async Task A_run_that_died_while_nothing_served_is_undone_by_whoever_comes_next(string dies)
    {
        await _world.ReleaseAsync('1');
        _world.Platform.DiesAfter = call => call == dies;
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('2'));
        _world.Platform.DiesAfter = null;
        Assert.Null(await _world.ServesAsync());

        await (await _world.OpenAsync()).DisposeAsync();

        Assert.Equal((1, "111111111111"), (_world.Platform.MostProcesses, await _world.ServesAsync()));
        Assert.Equal(["app-111111111111.prod"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_rollback_ends_what_serves_first_too()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        var before = _world.Platform.Changes.Count;

        await _world.RollbackAsync();

        Assert.Equal(
            [
                "hold app.prod", "drain app-222222222222.prod 00:00:30", "end app-222222222222.prod",
                "start app-111111111111.prod", "retain app-111111111111.prod for good", "route app.prod 111111111111=100",
            ],
            _world.Platform.Changes.Skip(before).Take(6));
        Assert.Equal((1, "111111111111"), (_world.Platform.MostProcesses, await _world.ServesAsync()));
    }

    [Fact]
    public async Task A_rollback_to_a_version_that_does_not_start_any_more_starts_what_served_again()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        _world.Platform.Behaves(World.Suffix('1'), Crashing);

        var failure = await Assert.ThrowsAsync<DeploymentFailedException>(() => _world.RollbackAsync());

        Assert.Contains("\n'app 222222222222' serves all traffic on prod again, and nothing did in between;", failure.Message, StringComparison.Ordinal);
        Assert.Equal((1, "222222222222"), (_world.Platform.MostProcesses, await _world.ServesAsync()));
    }

    [Fact]
    public async Task What_is_not_stored_is_not_ended()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        _world.Images.Lose(World.Placed('1').Digest);

        await Assert.ThrowsAsync<Shunt.Images.ImageMissingException>(() => _world.RollbackAsync());

        Assert.Equal("222222222222", await _world.ServesAsync());
    }

    [Fact]
    public async Task History_tells_from_when_on_nothing_served()
    {
        await _world.ReleaseAsync('1');

        await _world.ReleaseAsync('2');

        Assert.Equal(World.Placed('1'), (await _world.LastAsync<AliasHeld>()).From);
        Assert.Equal(["RunIntended", "AliasHeld", "Retired", "Deployed", "Verified", "TakenLive"], (await _world.FactsAsync()).TakeLast(6));
    }
}
