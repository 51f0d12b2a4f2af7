using Shunt.Cutover;
using Shunt.Ledger.Facts;
using Shunt.Platforms;
using Shunt.Rollback;
using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Cutover;

public sealed class RollingTests
{
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(2);

    private readonly World _world = new() { Target = Rolling(processes: 3, batch: 1) };

    public static TheoryData<int, int> Sizes => new() { { 1, 1 }, { 2, 1 }, { 3, 2 }, { 4, 1 }, { 4, 4 }, { 5, 2 }, { 5, 9 }, { 10, 3 }, { 100, 7 } };

    [Fact]
    public async Task Processes_are_replaced_one_by_one_and_the_share_moves_with_them()
    {
        await _world.ReleaseAsync('1');
        var plan = await CutoverPlan.ForAsync(_world.Context(), await _world.ImageAsync('2'), default);
        var before = _world.Platform.Changes.Count;

        await _world.ReleaseAsync('2');

        Assert.Equal(
            [
                "start 'app 222222222222' (sha256:2222222222222222222222222222222222222222222222222222222222222222) on app-222222222222.prod.localhost",
                "test it on app-222222222222.prod.localhost",
                "move app.prod.localhost from 111111111111 to 222222222222: 33 %, watched for 00:00:02, for 00:00:04 while undecided",
                "shrink 'app 111111111111' to 2 processes",
                "grow 'app 222222222222' to 2 processes",
                "move app.prod.localhost from 111111111111 to 222222222222: 66 %, watched for 00:00:02, for 00:00:04 while undecided",
                "shrink 'app 111111111111' to 1 process",
                "grow 'app 222222222222' to 3 processes",
                "move app.prod.localhost from 111111111111 to 222222222222: 100 %, watched for 00:00:02, for 00:00:04 while undecided",
                "end 'app 111111111111'",
            ],
            plan.Effects.Effects.Select(effect => effect.Describe()));
        Assert.Equal(
            [
                "start app-222222222222.prod", "retain app-222222222222.prod for good", "route app.prod 222222222222=33 111111111111=67",
                "shrink app-111111111111.prod to 2", "start app-222222222222.prod x2", "retain app-222222222222.prod for good", "route app.prod 222222222222=66 111111111111=34",
                "shrink app-111111111111.prod to 1", "start app-222222222222.prod x3", "retain app-222222222222.prod for good", "route app.prod 222222222222=100",
                "drain app-111111111111.prod 00:00:30", "end app-111111111111.prod",
            ],
            _world.Platform.Changes.Skip(before));
        Assert.Equal(["Scaled", "Scaled", "TakenLive", "Retired"], (await _world.FactsAsync()).TakeLast(4));
        Assert.Equal("222222222222", await _world.ServesAsync());
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Never_more_than_a_batch_runs_beyond_what_serves_and_never_less_serves(int processes, int batch)
    {
        _world.Target = Rolling(processes, batch) with { Retain = TimeSpan.FromMinutes(30) };
        await _world.ReleaseAsync('0');
        await _world.ReleaseAsync('1');
        List<int> serving = [];
        _world.Platform.DiesAfter = call =>
        {
            if (call.StartsWith("route", StringComparison.Ordinal) || call.StartsWith("shrink", StringComparison.Ordinal))
                serving.Add(Processes('1') + Processes('2'));
            return false;
        };

        await _world.ReleaseAsync('2');

        Assert.InRange(_world.Platform.MostProcesses, processes, processes + batch);
        Assert.All(serving, count => Assert.InRange(count, processes, processes + batch));
        Assert.Equal(processes, Processes('2'));
        Assert.InRange(Processes('1'), 1, batch);
        Assert.Equal("222222222222", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_first_version_comes_up_whole()
    {
        await _world.ReleaseAsync('1');

        Assert.Equal(["start app-111111111111.prod x3", "retain app-111111111111.prod for good", "route app.prod 111111111111=100"], _world.Platform.Changes);
    }

    [Fact]
    public async Task A_step_that_fails_gives_the_old_version_its_processes_back_before_its_traffic()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.DiesAfter = FailsAt("route app.prod 222222222222=66");

        var failure = await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync('2'));

        Assert.StartsWith("Release 'app 222222222222' was rolled back: it stopped being healthy (GET /health answered 503).", failure.Message, StringComparison.Ordinal);
        Assert.Equal(
            [
                "start app-111111111111.prod x3", "retain app-111111111111.prod for good", "route app.prod 111111111111=100",
                "drain app-222222222222.prod 00:00:30", "end app-222222222222.prod",
            ],
            _world.Platform.Changes.TakeLast(5));
        Assert.Equal(
            ["grow 'app 111111111111' to 3 processes", "move app.prod.localhost back from 222222222222 to 111111111111: 100 %", "end 'app 222222222222'"],
            (await _world.LastAsync<TurnedBack>()).Effects.Select(effect => effect.Describe()));
        Assert.Equal(("111111111111", 3), (await _world.ServesAsync(), Processes('1')));
        Assert.Equal(["app-111111111111.prod"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_batch_that_does_not_come_up_is_rolled_back()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.DiesAfter = FailsAt("start app-222222222222.prod x2");

        var failure = await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync('2'));

        Assert.Equal("GET /health did not answer 200 within 30 s (GET /health answered 503)", failure.Problem);
        Assert.Equal(("111111111111", 3), (await _world.ServesAsync(), Processes('1')));
        Assert.Equal(["app-111111111111.prod"], _world.Platform.Runs);
    }

    [Fact]
    public async Task An_old_version_that_cannot_get_its_processes_back_takes_the_traffic_with_what_it_has()
    {
        await _world.ReleaseAsync('1');
        var fails = FailsAt("route app.prod 222222222222=66");
        _world.Platform.DiesAfter = call =>
        {
            if (call == "start app-111111111111.prod x3")
                _world.Platform.Behaves(World.Suffix('1'), Sick);
            return fails(call);
        };

        await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync('2'));

        Assert.Contains(
            "warn: 'app 111111111111' does not have all of its 3 processes: GET /health did not answer 200 within 30 s (GET /health answered 503).", _world.Narrator.Lines);
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_rollback_inside_the_window_wakes_the_processes_that_gave_way_before_it_moves_the_alias()
    {
        _world.Target = _world.Target with { Retain = TimeSpan.FromMinutes(30) };
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        Assert.Equal(1, Processes('1'));
        var before = _world.Platform.Changes.Count;

        await _world.RollbackAsync();

        Assert.Equal(
            ["start app-111111111111.prod x3", "retain app-111111111111.prod for good", "route app.prod 111111111111=100"], _world.Platform.Changes.Skip(before).Take(3));
        Assert.Equal(("111111111111", 3), (await _world.ServesAsync(), Processes('1')));
    }

    [Fact]
    public async Task A_run_that_died_with_an_old_version_half_replaced_is_undone_and_whole_again()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.DiesAfter = call => call == "shrink app-111111111111.prod to 1";
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('2'));
        _world.Platform.DiesAfter = null;

        await (await _world.OpenAsync()).DisposeAsync();

        Assert.Equal(("111111111111", 3), (await _world.ServesAsync(), Processes('1')));
        Assert.Equal(["app-111111111111.prod"], _world.Platform.Runs);
    }

    private static Behaviour Sick => new() { Health = _ => new InstanceHealth(HealthState.NotYet, "GET /health answered 503") };

    private static TargetSettings Rolling(int processes, int batch) => new() { Name = "prod", Processes = processes, Rollout = Rollout.Rolling(batch, Watch) };

    private Func<string, bool> FailsAt(string change) => call =>
    {
        if (call.StartsWith(change, StringComparison.Ordinal))
            _world.Platform.Behaves(World.Suffix('2'), Sick);
        return false;
    };

    private int Processes(char version) => _world.Platform.ObserveAsync("prod", default).Result.Find(_world.Instance(version))?.Processes ?? 0;
}
