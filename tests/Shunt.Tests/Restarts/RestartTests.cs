using Shunt.Ledger.Facts;
using Shunt.Restarts;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Restarts;

public sealed class RestartTests
{
    private readonly World _world = new() { Target = new() { Name = "stage", Retain = TimeSpan.FromMinutes(30), Processes = 2 } };

    [Fact]
    public async Task What_serves_is_tried_then_ended_and_started_while_requests_wait_and_the_way_back_stays()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        var (changes, state) = (_world.Platform.Changes.Count, await _world.StateAsync());

        var plan = await RestartPlan.ForAsync(_world.Context(), default);
        await RestartAsync();

        Assert.Equal(["start 'app 222222222222' anew, once a process more came up: requests of app.stage.localhost wait meanwhile"], plan.Effects.Effects.Select(effect => effect.Describe()));
        Assert.Equal(
            [
                "start app-222222222222.stage x3", "retain app-222222222222.stage for good", "hold app.stage", "drain app-222222222222.stage 00:00:30", "end app-222222222222.stage",
                "start app-222222222222.stage x2", "retain app-222222222222.stage for good", "route app.stage 222222222222=100",
            ],
            _world.Platform.Changes.Skip(changes));
        var now = await _world.StateAsync();
        Assert.Equal((state.Live, state.Previous, null), (now.Live, now.Previous, now.Open));
        Assert.Equal(state.Good, now.Good);
        Assert.Equal("the password changed", (await _world.LastAsync<RunIntended>()).Reason);
        Assert.Equal(World.Suffix('2'), await _world.ServesAsync());
        await _world.RollbackAsync();
        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
    }

    [Fact]
    public async Task What_would_not_come_up_again_is_not_ended()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.DiesAfter = call =>
        {
            if (call.StartsWith("start", StringComparison.Ordinal))
                _world.Platform.Behaves(World.Suffix('1'), new Behaviour { Health = _ => new(Shunt.Platforms.HealthState.NotYet, "process 3 of 3: GET /health answered 503") });
            return false;
        };

        var failure = await Assert.ThrowsAsync<RestartFailedException>(RestartAsync);

        Assert.StartsWith(
            "Nothing was started anew on stage: a process that was started beside it did not come up (GET /health did not answer 200 within 30 s (process 3 of 3: GET /health answered 503)). 'app 111111111111' still serves all traffic on stage. ",
            failure.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, failure.ExitCode);
        Assert.Equal("shrink app-111111111111.stage to 2", _world.Platform.Changes[^1]);
        Assert.DoesNotContain("hold app.stage", _world.Platform.Changes);
        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
        Assert.Null((await _world.StateAsync()).Open);
    }

    [Fact]
    public async Task Nothing_is_restarted_where_nothing_serves()
    {
        var failure = await Assert.ThrowsAsync<RestartFailedException>(RestartAsync);

        Assert.Equal("no version serves all traffic", failure.Problem);
        Assert.DoesNotContain(_world.Platform.Changes, change => change.StartsWith("start", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_it_dies_at_the_next_command_brings_the_same_version_back()
    {
        var deaths = 0;
        foreach (var after in (bool[])[false, true])
        {
            for (var at = 0; await DiesAsync(at, after); at++)
                deaths++;
        }

        Assert.True(deaths >= 12, $"Only {deaths} deaths were tried.");
    }

    private static async Task<bool> DiesAsync(int at, bool after)
    {
        var tests = new RestartTests();
        await tests._world.ReleaseAsync('1');
        tests._world.DieAt(at, after);
        var death = await Record.ExceptionAsync(tests.RestartAsync);
        tests._world.DieAt(null);
        if (death is not DiedException)
            return false;

        await (await tests._world.OpenAsync()).DisposeAsync();

        Assert.True(await tests._world.ServesAsync() == World.Suffix('1'), death.Message);
        Assert.Null((await tests._world.StateAsync()).Open);
        Assert.Equal([World.Placed('1')], (await tests._world.StateAsync()).Good);
        return true;
    }

    private Task RestartAsync() => _world.InSessionAsync(session => RestartStep.RunAsync(session, "the password changed", default));
}
