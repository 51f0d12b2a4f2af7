using Shunt.Cutover;
using Shunt.Effects;
using Shunt.Ledger.Facts;
using Shunt.Rollback;
using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Cutover;

public sealed class SmokeTestTests
{
    private readonly World _world = new()
    {
        Target = new() { Name = "prod", Rollout = Rollout.InSteps(TimeSpan.FromSeconds(2), 50, 100), Retain = TimeSpan.FromMinutes(30) },
        Component = new() { Name = "app", Project = "src/App/App.csproj", VersionPath = "/version", SmokeTests = ["tests/Smoke/Smoke.csproj"] },
    };

    [Fact]
    public async Task A_version_is_live_once_it_passed_its_smoke_tests_on_the_alias()
    {
        await _world.ReleaseAsync('1');

        var live = await _world.ReleaseAsync('2');

        Assert.Equal(World.Smoked, live.Checks);
        Assert.Equal(World.Smoked, (await _world.LastAsync<TakenLive>()).Checks);
        Assert.Equal(["WeightMoved", "WeightMoved", "TakenLive", "Retained"], (await _world.FactsAsync()).TakeLast(4));
        Assert.Equal("222222222222", await _world.ServesAsync());
    }

    [Fact]
    public async Task Smoke_tests_run_while_the_alias_leads_to_the_version_alone_and_the_one_before_is_not_let_go()
    {
        await _world.ReleaseAsync('1');
        var seen = "";

        await _world.InSessionAsync(async session => await CutoverStep.RunAsync(session, await _world.VerifyAsync(session, '2'), default, smokeTests: async _ =>
        {
            seen = $"{await _world.ServesAsync()}, {string.Join(' ', _world.Platform.Runs)}, {(await _world.StateAsync()).Live!.Version.Suffix} is live";
            return World.Smoked;
        }));

        Assert.Equal("222222222222, app-111111111111.prod app-222222222222.prod, 111111111111 is live", seen);
    }

    [Fact]
    public async Task A_version_that_fails_them_is_rolled_back_and_never_was_live()
    {
        await _world.ReleaseAsync('1');
        _world.FailsSmokeTests = '2';

        var failure = await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync('2'));

        Assert.StartsWith(
            "Release 'app 222222222222' was rolled back: 1 of 3 smoke tests failed: The_page_is_there.\n'app 111111111111' still serves all traffic on prod;",
            failure.Message, StringComparison.Ordinal);
        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(["app-111111111111.prod"], _world.Platform.Runs);
        var state = await _world.StateAsync();
        Assert.Equal([World.Placed('1')], state.Good);
        Assert.Null(state.Open);
    }

    [Fact]
    public async Task The_older_way_back_is_still_warm_when_a_version_fails_them()
    {
        await _world.ReleaseAsync('0');
        await _world.ReleaseAsync('1');
        _world.FailsSmokeTests = '2';

        await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync('2'));

        Assert.Equal(World.Placed('0'), (await _world.StateAsync()).Previous);
        Assert.Equal(["app-000000000000.prod", "app-111111111111.prod"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_first_version_that_fails_them_stays_and_a_person_is_called()
    {
        _world.FailsSmokeTests = '1';

        var failure = await Assert.ThrowsAsync<NoWayBackException>(() => _world.ReleaseAsync('1'));

        Assert.Equal(ExitCode.NeedsAttention, failure.ExitCode);
        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Empty((await _world.StateAsync()).Good);
    }

    [Fact]
    public async Task A_run_that_died_before_they_passed_is_undone()
    {
        await _world.ReleaseAsync('1');
        _world.Ledgers.DiesBefore = call => call.Contains("taken-live", StringComparison.Ordinal);
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('2'));
        _world.Ledgers.DiesBefore = null;
        Assert.Equal("222222222222", await _world.ServesAsync());

        await (await _world.OpenAsync()).DisposeAsync();

        Assert.Contains("warn: An earlier run to 'app 222222222222' on prod is undone first: its run ended before it was live.", _world.Narrator.Lines);
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_run_that_died_after_they_passed_is_finished()
    {
        await _world.ReleaseAsync('1');
        _world.Ledgers.DiesAfter = call => call.Contains("taken-live", StringComparison.Ordinal);
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('2'));
        _world.Ledgers.DiesAfter = null;

        await (await _world.OpenAsync()).DisposeAsync();

        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Equal(World.Placed('1'), (await _world.StateAsync()).Previous);
    }

    [Fact]
    public async Task They_are_part_of_what_is_printed_and_approved_and_absent_where_there_are_none()
    {
        var image = await _world.ImageAsync('1');
        var tested = await CutoverPlan.ForAsync(_world.Context(), image, default);
        _world.Component = _world.Component with { SmokeTests = [] };

        var untested = await CutoverPlan.ForAsync(_world.Context(), image, default);

        Assert.Equal("smoke-test it on app.prod.localhost", tested.Effects.Effects[^1].Describe());
        Assert.DoesNotContain(untested.Effects.Effects, effect => effect is RunSmokeTests);
        Assert.NotEqual(tested.Effects.Hash, untested.Effects.Hash);
    }
}
