using Shunt.Deploy;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Deploy;

public sealed class StartAttemptTests
{
    private static readonly Behaviour Crashing = Behaviour.EndsAfter(TimeSpan.FromSeconds(1), "it ended with exit code 134");

    private readonly World _world = new();

    [Fact]
    public async Task A_version_whose_starts_all_fail_ends_the_release_after_as_many_as_its_component_grants()
    {
        _world.Component = _world.Component with { StartAttempts = 3 };
        await _world.ReleaseAsync('1');
        var routes = Calls("route");
        _world.Platform.Behaves(World.Suffix('2'), Crashing);

        var failure = await Assert.ThrowsAsync<DeploymentFailedException>(() => _world.ReleaseAsync('2'));

        Assert.StartsWith(
            """
            Release 'app 222222222222' was not verified: 3 starts failed, the last one because it ended with exit code 134, 1.0 s after its start.
            'app 111111111111' still serves all traffic on stage; the new instance was stopped.
            """,
            failure.Message,
            StringComparison.Ordinal);
        Assert.Equal(3, Calls("start app-222222222222"));
        Assert.Equal(routes, Calls("route"));
        Assert.Equal(["app-111111111111.stage"], _world.Platform.Runs);
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_version_whose_second_start_succeeds_is_released_and_the_first_is_told()
    {
        _world.Component = _world.Component with { StartAttempts = 3 };
        await _world.ReleaseAsync('1');
        _world.Platform.Behaves(World.Suffix('2'), Crashing);
        _world.Platform.DiesAfter = call =>
        {
            if (call.StartsWith("end app-222222222222", StringComparison.Ordinal))
                _world.Platform.Behaves(World.Suffix('2'), Behaviour.Well);
            return false;
        };

        await _world.ReleaseAsync('2');

        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Equal(2, Calls("start app-222222222222"));
        Assert.Contains(
            "warn: 'app 222222222222' did not start: it ended with exit code 134, 1.0 s after its start. It is started again (2 of 3).",
            _world.Narrator.Lines);
    }

    [Fact]
    public async Task A_version_is_started_with_as_many_processes_as_its_target_says()
    {
        _world.Target = _world.Target with { Processes = 3 };

        await _world.ReleaseAsync('1');

        Assert.Equal("start app-111111111111.stage x3", _world.Platform.Changes[0]);
        Assert.Equal(3, (await _world.Platform.ObserveAsync("stage", default)).Find(_world.Instance('1'))!.Processes);
    }

    [Fact]
    public async Task A_warm_version_of_fewer_processes_gets_those_it_lacks_before_it_serves_again()
    {
        _world.Target = _world.Target with { Retain = TimeSpan.FromMinutes(30) };
        await _world.ReleaseAsync('1');
        _world.Target = _world.Target with { Processes = 3 };
        await _world.ReleaseAsync('2');
        var before = _world.Platform.Changes.Count;

        await _world.RollbackAsync();

        Assert.Equal(
            ["start app-111111111111.stage x3", "retain app-111111111111.stage for good", "route app.stage 111111111111=100"],
            _world.Platform.Changes.Skip(before).Take(3));
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_version_is_started_once_unless_its_component_grants_more()
    {
        _world.Platform.Behaves(World.Suffix('1'), Crashing);

        await Assert.ThrowsAsync<DeploymentFailedException>(() => _world.ReleaseAsync('1'));

        Assert.Equal(1, Calls("start app-111111111111"));
    }

    private int Calls(string prefix) => _world.Platform.Changes.Count(call => call.StartsWith(prefix, StringComparison.Ordinal));
}
