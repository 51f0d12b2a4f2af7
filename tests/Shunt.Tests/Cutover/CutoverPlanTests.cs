using Shunt.Cutover;
using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Cutover;

public sealed class CutoverPlanTests
{
    private readonly World _world = new()
    {
        Target = new() { Name = "prod", Rollout = Rollout.InSteps(TimeSpan.FromSeconds(5), 10, 50, 100), Retain = TimeSpan.FromMinutes(30) },
    };

    [Fact]
    public async Task A_first_release_takes_the_targets_steps_and_ends_nothing()
    {
        var plan = await PlanAsync('1');

        Assert.Equal(
            [
                "start 'app 111111111111' (sha256:1111111111111111111111111111111111111111111111111111111111111111) on app-111111111111.prod.localhost",
                "test it on app-111111111111.prod.localhost",
                "move app.prod.localhost from nothing to 111111111111: 10 %, watched for 00:00:05, for 00:00:10 while undecided",
                "move app.prod.localhost from nothing to 111111111111: 50 %, watched for 00:00:05, for 00:00:10 while undecided",
                "move app.prod.localhost from nothing to 111111111111: 100 %, watched for 00:00:05, for 00:00:10 while undecided",
            ],
            Lines(plan));
        Assert.Equal((null, World.Placed('1')), (plan.From, plan.To));
    }

    [Theory]
    [InlineData("222222222222=50", '1', "move app.prod.localhost back from 222222222222 to 111111111111: 100 %")]
    [InlineData("222222222222=100", '2', "move app.prod.localhost from 111111111111 to 222222222222: 100 %, watched for 00:00:05, for 00:00:10 while undecided")]
    public async Task Nothing_is_left_to_do_for_a_version_that_settling_a_dead_run_takes_live(string dies, char version, string settles)
    {
        await _world.ReleaseAsync('1');
        _world.Platform.DiesAfter = call => call.Contains(dies, StringComparison.Ordinal);
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('2'));
        _world.Platform.DiesAfter = null;

        var plan = await PlanAsync(version);

        Assert.Equal(settles, plan.First[0].Describe());
        Assert.Empty(plan.Effects.Effects);
    }

    [Fact]
    public async Task A_release_over_a_running_version_takes_the_targets_steps_and_keeps_the_previous_one_warm()
    {
        await _world.ReleaseAsync('1');

        var plan = await PlanAsync('2');

        Assert.Equal(
            [
                "start 'app 222222222222' (sha256:2222222222222222222222222222222222222222222222222222222222222222) on app-222222222222.prod.localhost",
                "test it on app-222222222222.prod.localhost",
                "move app.prod.localhost from 111111111111 to 222222222222: 10 %, watched for 00:00:05, for 00:00:10 while undecided",
                "move app.prod.localhost from 111111111111 to 222222222222: 50 %, watched for 00:00:05, for 00:00:10 while undecided",
                "move app.prod.localhost from 111111111111 to 222222222222: 100 %, watched for 00:00:05, for 00:00:10 while undecided",
                "keep 'app 111111111111' warm for 00:30:00, then end it",
            ],
            Lines(plan));
    }

    [Fact]
    public async Task An_older_way_back_ends_when_another_takes_its_place_and_no_approval_depends_on_it()
    {
        await _world.ReleaseAsync('0');
        await _world.ReleaseAsync('1');
        var warm = await PlanAsync('2');
        _world.Time.Pass(TimeSpan.FromHours(1));

        var later = await PlanAsync('2');

        Assert.Equal(
            ["end 'app 000000000000' before its window is over: the way back is another", "keep 'app 111111111111' warm for 00:30:00, then end it"],
            Lines(warm).TakeLast(2));
        Assert.Equal(Lines(warm).Where(line => !line.StartsWith("end", StringComparison.Ordinal)), Lines(later));
        Assert.Equal(warm.Effects.Hash, later.Effects.Hash);
    }

    [Fact]
    public async Task What_is_live_needs_no_effect()
    {
        await _world.ReleaseAsync('1');

        var plan = await PlanAsync('1');

        Assert.Empty(plan.Effects.Effects);
    }

    [Fact]
    public async Task A_live_version_that_is_gone_shares_no_traffic()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Kill(_world.Instance('1'));

        var plan = await PlanAsync('2');

        Assert.Equal(World.Placed('1'), plan.From);
    }

    [Fact]
    public async Task A_live_version_whose_alias_is_gone_is_released_anew()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Forget();

        var plan = await PlanAsync('1');

        Assert.Equal((null, World.Placed('1')), (plan.From, plan.To));
        Assert.Equal(5, plan.Effects.Effects.Count);
    }

    [Fact]
    public async Task Deploying_and_testing_do_not_change_the_plan()
    {
        await _world.ReleaseAsync('1');
        var before = await PlanAsync('2');
        await using var session = await _world.OpenAsync();

        await _world.VerifyAsync(session, '2');

        Assert.Equal(before.Effects.Hash, (await PlanAsync('2')).Effects.Hash);
    }

    private static IEnumerable<string> Lines(CutoverPlan plan) => plan.Effects.Effects.Select(effect => effect.Describe());

    private async Task<CutoverPlan> PlanAsync(char version) => await CutoverPlan.ForAsync(_world.Context(), await _world.ImageAsync(version), default);
}
