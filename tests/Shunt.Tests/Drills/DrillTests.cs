using Shunt.Certificates;
using Shunt.Drills;
using Shunt.Ledger.Facts;
using Shunt.Platforms;
using Shunt.Rollback;
using Shunt.Tests.Certificates;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Drills;

public sealed class DrillTests
{
    private const string There = "route app.stage 111111111111=100";
    private const string Return = "route app.stage 222222222222=100";

    private readonly World _world = new() { Target = new() { Name = "stage", Retain = TimeSpan.FromMinutes(30) } };

    [Fact]
    public async Task A_drill_flips_there_and_back_three_times_and_changes_nothing_else()
    {
        await ReleaseTwiceAsync();
        var (changes, before) = (_world.Platform.Changes.Count, await _world.StateAsync());

        var report = await DrillAsync();

        Assert.Equal([There, Return, There, Return, There, Return], _world.Platform.Changes.Skip(changes));
        Assert.Equal((World.Placed('2'), World.Placed('1'), 6), (report.Live, report.Back, report.Flips));
        var after = await _world.StateAsync();
        Assert.Equal((before.Live, before.Previous, before.RetainedUntil), (after.Live, after.Previous, after.RetainedUntil));
        Assert.Equal(before.Good, after.Good);
        Assert.Null(after.Open);
        Assert.Equal("222222222222", await _world.ServesAsync());
    }

    [Fact]
    public async Task What_was_drilled_can_still_be_rolled_back_to()
    {
        await ReleaseTwiceAsync();
        await DrillAsync();

        await _world.RollbackAsync();

        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Theory]
    [InlineData(There)]
    [InlineData(Return)]
    public async Task A_drill_that_died_is_ended_by_the_next_session_with_what_served(string dies)
    {
        await ReleaseTwiceAsync();
        _world.Platform.DiesAfter = call => call == dies;
        await Assert.ThrowsAsync<DiedException>(DrillAsync);
        _world.Platform.DiesAfter = null;
        var changes = _world.Platform.Changes.Count;

        await (await _world.OpenAsync()).DisposeAsync();

        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.DoesNotContain(There, _world.Platform.Changes.Skip(changes));
        var state = await _world.StateAsync();
        Assert.Equal((World.Placed('2'), World.Placed('1')), (state.Live?.Version, state.Previous));
        Assert.Null(state.Open);
    }

    [Fact]
    public async Task A_drill_that_clients_notice_fails_and_is_certified()
    {
        await ReleaseTwiceAsync();
        ProbedRequest[] seen = [new(ProbeKind.New, TimeSpan.Zero, TimeSpan.FromSeconds(1), null, "connection refused")];
        _world.Probe = new((_, _) => new FakeProbe(_world.Time, seen));

        var failure = await Assert.ThrowsAsync<DrillFailedException>(DrillAsync);

        Assert.Equal(
            "The drill on stage failed: 1 of 1 requests failed (connection refused). 'app 222222222222' still serves all traffic on stage. Until it succeeds, do not count on a rollback without loss there; './build.sh History --target stage' has its certificate.",
            failure.Message);
        Assert.Equal(ExitCode.Failed, failure.ExitCode);
        Assert.Equal(1, (await _world.LastAsync<Certified>()).Certificate.Failures);
    }

    [Fact]
    public async Task A_way_back_that_ends_while_it_is_drilled_fails_the_drill_and_what_served_serves()
    {
        await ReleaseTwiceAsync();
        _world.Platform.DiesBefore = call =>
        {
            if (call == There)
                _world.Platform.Kill(_world.Instance('1'));
            return false;
        };

        var failure = await Assert.ThrowsAsync<DrillFailedException>(DrillAsync);

        Assert.StartsWith("'app 111111111111' was not flipped to: it could not take its share", failure.Problem, StringComparison.Ordinal);
        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Null((await _world.StateAsync()).Open);
    }

    [Fact]
    public async Task A_way_back_that_is_ill_is_not_drilled()
    {
        await ReleaseTwiceAsync();
        _world.Platform.Behaves(World.Suffix('1'), new Behaviour { Health = _ => new InstanceHealth(HealthState.NotYet, "GET /health answered 503") });

        var refusal = await Assert.ThrowsAsync<NoWayBackException>(DrillAsync);

        Assert.Equal(
            "Nothing was drilled on stage: 'app 111111111111', the way back, is not healthy (GET /health answered 503). 'app 222222222222' still serves all traffic on stage. A drill flips to what a release leaves warm; './build.sh Status --target stage' shows it.",
            refusal.Message);
    }

    [Fact]
    public async Task Nothing_is_drilled_where_nothing_serves_or_nothing_stays_warm_or_a_release_is_under_way()
    {
        Assert.Contains("no version serves all traffic", (await Assert.ThrowsAsync<NoWayBackException>(DrillAsync)).Message, StringComparison.Ordinal);
        await _world.ReleaseAsync('1');
        Assert.Contains("no earlier version stays warm", (await Assert.ThrowsAsync<NoWayBackException>(DrillAsync)).Message, StringComparison.Ordinal);
        await _world.InSessionAsync(session => _world.DeployAsync(session, '2'));
        Assert.Contains("a release is under way", (await Assert.ThrowsAsync<NoWayBackException>(DrillAsync)).Message, StringComparison.Ordinal);
    }

    private async Task ReleaseTwiceAsync()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
    }

    private Task<DrillReport> DrillAsync() => _world.InSessionAsync(session => DrillStep.RunAsync(session, "practice", default));
}
