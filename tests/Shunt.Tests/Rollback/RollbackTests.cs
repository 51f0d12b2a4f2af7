using Shunt.Deploy;
using Shunt.Effects;
using Shunt.Images;
using Shunt.Ledger.Facts;
using Shunt.Rollback;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Rollback;

public sealed class RollbackTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    private readonly World _world = new() { Target = new() { Name = "stage", Retain = Window } };

    [Fact]
    public async Task A_warm_rollback_only_moves_the_alias_and_keeps_what_it_left_for_a_look()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        var (changes, lines) = (_world.Platform.Changes.Count, _world.Narrator.Lines.Count);

        var back = await _world.RollbackAsync();

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal((World.Placed('1'), World.Placed('2')), (back.Version, back.From));
        Assert.Equal(
            [
                "retain app-111111111111.stage for good",
                "route app.stage 111111111111=100",
                "drain app-222222222222.stage 00:00:30",
                "retain app-222222222222.stage 00:30:00",
            ],
            _world.Platform.Changes.Skip(changes));
        Assert.Equal(["RunIntended", "RolledBack", "Retained"], (await _world.FactsAsync()).TakeLast(3));
        Assert.Equal(
            [
                "say: 'app 111111111111' serves all traffic on http://app.stage.localhost/ again.",
                "say: 'app 222222222222' takes no traffic and stays warm for 00:30:00: the way back.",
            ],
            _world.Narrator.Lines.Skip(lines));
    }

    [Fact]
    public async Task A_version_that_was_rolled_back_to_outlives_its_old_window()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');

        await _world.RollbackAsync();
        _world.Time.Pass(Window + Window);

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(["app-111111111111.stage"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_cold_rollback_starts_the_stored_image_and_moves_the_alias_when_it_is_healthy()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        _world.Time.Pass(Window);
        var changes = _world.Platform.Changes.Count;

        await _world.RollbackAsync();

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(
            ["start app-111111111111.stage", "retain app-111111111111.stage for good", "route app.stage 111111111111=100"],
            _world.Platform.Changes.Skip(changes).Take(3));
    }

    [Fact]
    public async Task A_cold_rollback_to_a_version_that_does_not_start_any_more_moves_nothing()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        _world.Time.Pass(Window);
        _world.Platform.Behaves(World.Suffix('1'), Behaviour.EndsAfter(TimeSpan.FromSeconds(1), "it ended with exit code 1", "no database"));

        var failure = await Assert.ThrowsAsync<DeploymentFailedException>(() => _world.RollbackAsync());

        Assert.Equal(
            """
            Release 'app 111111111111' was not verified: it ended with exit code 1, 1.0 s after its start.
            'app 222222222222' still serves all traffic on stage; the new instance was stopped. Log: logs/app-111111111111.stage.log.
              | no database
            """,
            failure.Message);
        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Equal(["app-222222222222.stage"], _world.Platform.Runs);
        Assert.Null((await _world.StateAsync()).Open);
    }

    [Fact]
    public async Task A_rollback_never_returns_to_a_version_that_was_rolled_back_from()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        await _world.ReleaseAsync('3');
        await _world.RollbackAsync();

        await _world.RollbackAsync();

        Assert.Equal("111111111111", await _world.ServesAsync());
        await Assert.ThrowsAsync<NoWayBackException>(() => _world.RollbackAsync());
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_rollback_goes_to_the_commit_that_was_asked_for_when_it_was_good()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        await _world.ReleaseAsync('3');

        await _world.RollbackAsync('1');

        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_rollback_to_a_version_that_was_never_good_names_those_that_were()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        await _world.ReleaseAsync('3');

        var refusal = await Assert.ThrowsAsync<NoWayBackException>(() => _world.RollbackAsync('9'));

        Assert.Equal(
            "Nothing was rolled back to '999999999999' on stage. 'app 333333333333' still serves all traffic on stage. Versions that were good here: 222222222222, 111111111111. './build.sh History --target stage' shows what ran there.",
            refusal.Message);
        Assert.Equal(ExitCode.Failed, refusal.ExitCode);
        Assert.Equal("333333333333", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_rollback_without_an_earlier_version_is_refused()
    {
        await _world.ReleaseAsync('1');

        var refusal = await Assert.ThrowsAsync<NoWayBackException>(() => _world.RollbackAsync());

        Assert.Equal(
            "Nothing was rolled back on stage. 'app 111111111111' still serves all traffic on stage. No earlier version was good here. './build.sh History --target stage' shows what ran there.",
            refusal.Message);
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_rollback_where_nothing_was_released_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<NoWayBackException>(() => _world.RollbackAsync());

        Assert.Equal("Nothing was rolled back: nothing serves on stage. Run './build.sh Cutover --target stage' to release.", refusal.Message);
    }

    [Fact]
    public async Task A_cold_rollback_whose_image_is_gone_is_refused_before_anything_is_touched()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        _world.Time.Pass(Window);
        _world.Images.Lose(World.Placed('1').Digest);
        var changes = _world.Platform.Changes.Count;

        var refusal = await Assert.ThrowsAsync<ImageMissingException>(() => _world.RollbackAsync());

        Assert.Equal(
            "Image 'sha256:1111111111111111111111111111111111111111111111111111111111111111' cannot be used: the instance of 'app 111111111111' ended and its stored image is missing or damaged. Nothing moved: 'app 222222222222' still serves all traffic on stage. Run './build.sh PushImage --version 111111111111' to build it again.",
            refusal.Message);
        Assert.Equal(changes, _world.Platform.Changes.Count);
        Assert.Equal("222222222222", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_warm_rollback_needs_no_image()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        _world.Images.Lose(World.Placed('1').Digest);

        await _world.RollbackAsync();

        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task Without_a_window_a_rollback_ends_what_it_left()
    {
        _world.Target = new() { Name = "stage" };
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');

        await _world.RollbackAsync();

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(["app-111111111111.stage"], _world.Platform.Runs);
        Assert.Null((await _world.LastAsync<RolledBack>()).RetainedUntil);
    }

    [Fact]
    public async Task A_rollback_that_was_planned_warm_starts_the_image_when_the_window_ends_first()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        await using var session = await _world.OpenAsync();
        var plan = await RollbackPlan.ForAsync(session.Context, null, default);
        _world.Time.Pass(Window);

        await RollbackStep.RunAsync(session, plan, "slow", default);

        Assert.DoesNotContain(plan.Effects.Effects, effect => effect is StartInstance);
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_rollback_that_was_planned_before_another_release_is_refused()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        var plan = await RollbackPlan.ForAsync(_world.Context(), null, default);
        await _world.ReleaseAsync('3');
        await using var session = await _world.OpenAsync();

        var refusal = await Assert.ThrowsAsync<NoWayBackException>(() => RollbackStep.RunAsync(session, plan, "slow", default));

        Assert.Equal(
            "Nothing was rolled back to '111111111111' on stage: what serves changed after the plan was made. 'app 333333333333' still serves all traffic on stage. Run the command again.",
            refusal.Message);
        Assert.Equal("333333333333", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_rollback_to_what_serves_changes_nothing()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        var (changes, facts) = (_world.Platform.Changes.Count, await _world.FactsAsync());

        var back = await _world.RollbackAsync('2');

        Assert.Equal((World.Placed('2'), World.Placed('2')), (back.Version, back.From));
        Assert.Equal((changes, facts.Count), (_world.Platform.Changes.Count, (await _world.FactsAsync()).Count));
        Assert.Equal("222222222222", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_rollback_to_a_version_released_again_after_a_rollback_is_possible()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        await _world.RollbackAsync();
        await _world.ReleaseAsync('2');

        await _world.RollbackAsync();

        Assert.Equal("111111111111", await _world.ServesAsync());
    }
}
