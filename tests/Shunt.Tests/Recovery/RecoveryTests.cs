using Shunt.Cutover;
using Shunt.Deploy;
using Shunt.Ledger.Facts;
using Shunt.Platforms;
using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;
using Shunt.Verify;

namespace Shunt.Tests.Recovery;

public sealed class RecoveryTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    private readonly World _world = new()
    {
        Target = new() { Name = "prod", Rollout = Rollout.InSteps(TimeSpan.FromSeconds(2), 10, 50, 100), Retain = Window },
    };

    [Fact]
    public async Task A_cutover_that_died_before_the_alias_led_to_it_is_undone()
    {
        await DieAsync(call => call.StartsWith("route app.prod 222222222222=50", StringComparison.Ordinal));
        var lines = _world.Narrator.Lines.Count;

        await using var next = await _world.OpenAsync();

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(["app-111111111111.prod"], _world.Platform.Runs);
        Assert.Equal(["RolledBack", "Retired"], (await _world.FactsAsync()).TakeLast(2));
        Assert.Equal(
            [
                "warn: An earlier run to 'app 222222222222' on prod is undone first: its run ended before it was live.",
                "say: 'app 111111111111' serves all traffic on http://app.prod.localhost/ again.",
                "say: 'app 222222222222' was ended.",
            ],
            _world.Narrator.Lines.Skip(lines).Where(line => line.Contains("'app ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_cutover_that_died_after_the_alias_led_to_it_is_finished()
    {
        await DieAsync(call => call == "route app.prod 222222222222=100");

        await using var next = await _world.OpenAsync();

        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Equal(["app-111111111111.prod", "app-222222222222.prod"], _world.Platform.Runs);
        var state = await _world.StateAsync();
        Assert.Equal((World.Placed('2'), World.Placed('1')), (state.Live?.Version, state.Previous));
        Assert.Null(state.Open);
    }

    [Fact]
    public async Task A_release_that_died_before_the_alias_moved_is_gone_on_with_by_its_own_command()
    {
        _world.Platform.DiesBefore = call => call.StartsWith("route", StringComparison.Ordinal);
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('1'));
        _world.Platform.DiesBefore = null;
        var image = await _world.ImageAsync('1');

        await using var next = await _world.OpenAsync();

        var deployment = await Deployer.FindAsync(next.Context, image, default);
        var verified = await Verifier.FindAsync(next.Context, deployment!, default);
        await CutoverStep.RunAsync(next, verified!, default);
        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Single(_world.Platform.Changes, change => change.StartsWith("start", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_release_that_died_before_the_alias_moved_makes_way_for_another()
    {
        _world.Platform.DiesBefore = call => call.StartsWith("route", StringComparison.Ordinal);
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('1'));
        _world.Platform.DiesBefore = null;

        await _world.ReleaseAsync('2');

        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Equal(["app-222222222222.prod"], _world.Platform.Runs);
        Assert.Contains("warn: An earlier run to 'app 111111111111' on prod is undone first: 'app 222222222222' is released instead.", _world.Narrator.Lines);
    }

    [Fact]
    public async Task A_cutover_whose_old_version_is_gone_meanwhile_is_finished_rather_than_undone()
    {
        await DieAsync(call => call.StartsWith("route app.prod 222222222222=10", StringComparison.Ordinal));
        _world.Platform.Kill(_world.Instance('1'));

        await using var next = await _world.OpenAsync();

        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Equal(["app-222222222222.prod"], _world.Platform.Runs);
        Assert.Equal(World.Placed('2'), (await _world.StateAsync()).Live?.Version);
    }

    [Fact]
    public async Task A_cutover_that_left_nothing_running_blocks_no_later_release()
    {
        await DieAsync(call => call.StartsWith("route app.prod 222222222222=10", StringComparison.Ordinal));
        _world.Platform.Forget();

        await _world.ReleaseAsync('3');

        Assert.Equal("333333333333", await _world.ServesAsync());
        Assert.Equal(["app-333333333333.prod"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_rollback_asked_for_again_after_its_run_died_goes_back_once()
    {
        await _world.ReleaseAsync('0');
        await DieInRollbackAsync(cold: false, before: call => call == "route app.prod 111111111111=100");

        var back = await _world.RollbackAsync();

        Assert.Equal((World.Placed('1'), World.Placed('2')), (back.Version, back.From));
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_rollback_asked_for_again_goes_back_once_when_its_run_died_with_nothing_left_but_its_lease()
    {
        await _world.ReleaseAsync('0');
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        _world.Ledgers.DiesAfter = entry => entry == "write retained";
        await Assert.ThrowsAsync<DiedException>(() => _world.RollbackAsync());
        _world.Ledgers.DiesAfter = null;

        await _world.RollbackAsync();

        Assert.Equal("111111111111", await _world.ServesAsync());
        await _world.RollbackAsync();
        Assert.Equal("000000000000", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_rollback_asked_for_after_a_cutover_died_half_way_goes_back_to_what_served_before_it()
    {
        await _world.ReleaseAsync('0');
        await DieAsync(call => call.StartsWith("route app.prod 222222222222=50", StringComparison.Ordinal));

        await _world.RollbackAsync();

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(World.Placed('1'), (await _world.StateAsync()).Live?.Version);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_rollback_that_intended_to_move_the_alias_is_finished(bool cold)
    {
        await DieInRollbackAsync(cold, before: call => call == "route app.prod 111111111111=100");
        Assert.Equal("222222222222", await _world.ServesAsync());

        await using var next = await _world.OpenAsync();

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(["RolledBack", "Retained"], (await _world.FactsAsync()).TakeLast(2));
        Assert.False((await _world.LastAsync<RolledBack>()).Automatic);
        _world.Time.Pass(Window);
        Assert.Equal(["app-111111111111.prod"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_rollback_whose_version_is_gone_meanwhile_starts_its_image()
    {
        await DieInRollbackAsync(cold: false, before: call => call == "route app.prod 111111111111=100");
        _world.Platform.Kill(_world.Instance('1'));

        await using var next = await _world.OpenAsync();

        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_rollback_whose_version_and_image_are_gone_is_given_up_and_blocks_nothing()
    {
        await DieInRollbackAsync(cold: false, before: call => call == "route app.prod 111111111111=100");
        _world.Platform.Kill(_world.Instance('1'));
        _world.Images.Lose(World.Placed('1').Digest);

        await using var next = await _world.OpenAsync();

        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Null((await _world.StateAsync()).Open);
        Assert.Contains(
            "warn: An earlier run to 'app 111111111111' on prod ended early; it is finished first.",
            _world.Narrator.Lines);
        Assert.Equal(
            $"Image '{World.Placed('1').Digest}' is missing", (await _world.LastAsync<TurnedBack>()).Reason);
    }

    [Fact]
    public async Task A_rollback_whose_version_does_not_start_any_more_is_undone_and_the_session_opens()
    {
        await DieInRollbackAsync(cold: false, before: call => call == "route app.prod 111111111111=100");
        _world.Platform.Kill(_world.Instance('1'));
        _world.Platform.Behaves(World.Suffix('1'), Behaviour.EndsAfter(TimeSpan.Zero, "it ended with exit code 1"));

        await using var next = await _world.OpenAsync();
        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Null((await _world.StateAsync()).Open);
    }

    [Fact]
    public async Task An_automatic_rollback_that_died_on_a_split_alias_is_finished_though_the_old_version_ended()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Behaves(World.Suffix('2'), new Behaviour { Traffic = age => age < TimeSpan.FromSeconds(1) ? (0, 0) : (20, 20) });
        _world.Platform.DiesBefore = call => call == "route app.prod 111111111111=100";
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('2'));
        _world.Platform.DiesBefore = null;
        _world.Platform.Kill(_world.Instance('1'));

        await using var next = await _world.OpenAsync();

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.True((await _world.LastAsync<RolledBack>()).Automatic);
    }

    [Fact]
    public async Task An_automatic_rollback_whose_old_version_does_not_start_any_more_leaves_the_new_one_serving()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.Behaves(World.Suffix('2'), new Behaviour { Traffic = age => age < TimeSpan.FromSeconds(1) ? (0, 0) : (20, 20) });
        _world.Platform.DiesBefore = call => call == "route app.prod 111111111111=100";
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('2'));
        _world.Platform.DiesBefore = null;
        _world.Platform.Kill(_world.Instance('1'));
        _world.Platform.Behaves(World.Suffix('1'), Behaviour.EndsAfter(TimeSpan.Zero, "it ended with exit code 1"));

        await using var next = await _world.OpenAsync();
        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Equal(["app-222222222222.prod"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_rollback_that_had_arrived_is_not_taken_back_while_its_version_is_being_started_again()
    {
        await DieInRollbackAsync(cold: false, after: call => call == "route app.prod 111111111111=100");
        _world.Platform.Kill(_world.Instance('1'));
        var changes = _world.Platform.Changes.Count;

        await using var next = await _world.OpenAsync();

        Assert.DoesNotContain(_world.Platform.Changes.Skip(changes), change => change.StartsWith("route", StringComparison.Ordinal));
        Assert.Equal(World.Placed('1'), (await _world.StateAsync()).Live?.Version);
    }

    [Fact]
    public async Task A_session_leaves_alone_what_an_alias_leads_to_and_what_belongs_to_another_component()
    {
        await _world.ReleaseAsync('1');
        await _world.Platform.StartAsync(Request("app"), int.MaxValue, default);
        await _world.Platform.StartAsync(Request("worker"), int.MaxValue, default);
        await _world.Platform.RouteAsync("prod", "app", [new Weight(_world.Instance('2'), 100)], TimeSpan.Zero, int.MaxValue, default);

        await using var next = await _world.OpenAsync();

        Assert.Equal(["app-111111111111.prod", "app-222222222222.prod", "worker-222222222222.prod"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_version_that_was_deployed_and_overtaken_is_ended()
    {
        await _world.ReleaseAsync('1');
        await using var session = await _world.OpenAsync();
        await _world.VerifyAsync(session, '2');

        await _world.VerifyAsync(session, '3');

        Assert.Equal(["app-111111111111.prod", "app-333333333333.prod"], _world.Platform.Runs);
        Assert.Contains("warn: An earlier run to 'app 222222222222' on prod is undone first: 'app 333333333333' is released instead.", _world.Narrator.Lines);
    }

    [Fact]
    public async Task A_session_leaves_alone_what_is_live_incoming_or_warm()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        await using (var session = await _world.OpenAsync())
            await _world.VerifyAsync(session, '3');
        var changes = _world.Platform.Changes.Count;

        await using var next = await _world.OpenAsync();

        Assert.Equal(["app-111111111111.prod", "app-222222222222.prod", "app-333333333333.prod"], _world.Platform.Runs);
        Assert.Equal(changes, _world.Platform.Changes.Count);
    }

    [Fact]
    public async Task A_previous_version_whose_window_was_never_set_gets_its_window()
    {
        await DieAsync(call => call.StartsWith("drain app-111111111111", StringComparison.Ordinal));
        _world.Time.Pass(TimeSpan.FromMinutes(10));

        await using (await _world.OpenAsync())
            Assert.Equal(["app-111111111111.prod", "app-222222222222.prod"], _world.Platform.Runs);

        _world.Time.Pass(Window);
        Assert.Equal(["app-222222222222.prod"], _world.Platform.Runs);
    }

    private InstanceRequest Request(string component) => new()
    {
        Target = "prod",
        Component = _world.Component with { Name = component },
        Version = World.Placed('2'),
    };

    private async Task DieAsync(Func<string, bool> after)
    {
        await _world.ReleaseAsync('1');
        _world.Platform.DiesAfter = after;
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('2'));
        _world.Platform.DiesAfter = null;
    }

    private async Task DieInRollbackAsync(bool cold, Func<string, bool>? before = null, Func<string, bool>? after = null)
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        if (cold)
            _world.Time.Pass(Window);

        (_world.Platform.DiesBefore, _world.Platform.DiesAfter) = (before, after);
        await Assert.ThrowsAsync<DiedException>(() => _world.RollbackAsync());
        (_world.Platform.DiesBefore, _world.Platform.DiesAfter) = (null, null);
    }
}
