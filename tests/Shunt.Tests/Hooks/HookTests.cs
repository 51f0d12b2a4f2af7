using Shunt.Cutover;
using Shunt.Hooks;
using Shunt.Ledger.Facts;
using Shunt.Rollback;
using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Hooks;

/// <summary>What hooks around the steps of a release see, do, and cost it when they fail.</summary>
public sealed class HookTests
{
    private static readonly string[] Places =
        ["before Migrate", "after Migrate", "before DeployInitial", "after DeployInitial", "before IntegrationTests", "after IntegrationTests", "before Cutover"];

    private readonly List<string> _ran = [];
    private readonly World _world = new()
    {
        Target = new() { Name = "stage", Rollout = Rollout.InSteps(TimeSpan.FromSeconds(2), 50, 100), Retain = TimeSpan.FromMinutes(30) },
    };

    public static TheoryData<string> BeforeTraffic => [.. Places];

    [Fact]
    public async Task A_dry_run_prints_every_hook_where_it_runs()
    {
        await _world.ReleaseAsync('1');
        _world.KeepsData(('2', 1, 0));
        Everywhere();

        var plan = await CutoverPlan.ForAsync(_world.Context(), await _world.ImageAsync('2'), default);

        Assert.Equal(
            """
            run hook 'before Migrate' before Migrate, for 00:01:00 at most: code of the build
            save the data of 'app'
            migrate the data of 'app' to schema 1, for versions of schema 0 and up
            run hook 'after Migrate' after Migrate, for 00:01:00 at most: code of the build
            run hook 'before DeployInitial' before DeployInitial, for 00:01:00 at most: code of the build
            start 'app 222222222222' (sha256:2222222222222222222222222222222222222222222222222222222222222222) on app-222222222222.stage.localhost
            run hook 'after DeployInitial' after DeployInitial, for 00:01:00 at most: code of the build
            run hook 'before IntegrationTests' before IntegrationTests, for 00:01:00 at most: code of the build
            test it on app-222222222222.stage.localhost
            run hook 'after IntegrationTests' after IntegrationTests, for 00:01:00 at most: code of the build
            run hook 'before Cutover' before Cutover, for 00:01:00 at most: code of the build
            move app.stage.localhost from 111111111111 to 222222222222: 50 %, watched for 00:00:02, for 00:00:04 while undecided
            move app.stage.localhost from 111111111111 to 222222222222: 100 %, watched for 00:00:02, for 00:00:04 while undecided
            run hook 'after Cutover' after Cutover, for 00:01:00 at most: code of the build
            keep 'app 111111111111' warm for 00:30:00, then end it
            """,
            string.Join('\n', plan.Effects.Effects.Select(effect => effect.Describe())));
        Assert.Empty(_ran);
    }

    [Fact]
    public async Task Each_runs_once_in_the_order_of_the_plan_and_the_ledger_has_it()
    {
        await _world.ReleaseAsync('1');
        _world.KeepsData(('2', 1, 0));
        Everywhere();

        await _world.ReleaseAsync('2');

        string[] places = [.. Places, "after Cutover"];
        Assert.Equal(places.Select(place => $"{place}: 222222222222 over 111111111111"), _ran);
        Assert.Equal(
            ["HookRan", "DataSaved", "Migrated", "HookRan", "HookRan", "Deployed", "HookRan", "HookRan", "Verified", "HookRan", "HookRan", "WeightMoved", "TakenLive", "HookRan", "Retained"],
            (await _world.FactsAsync()).SkipWhile(kind => kind != "HookRan"));
        Assert.Equal(World.Suffix('2'), await _world.ServesAsync());
    }

    [Fact]
    public async Task An_approval_covers_what_hooks_do()
    {
        var image = await _world.ImageAsync('1');
        List<string> hashes = [];
        foreach (var hook in (Hook[])[Hook.Command("warm", "warm.sh"), Hook.Command("warm", "warm.sh", "--all"), Hook.Command("warm", "warm.sh") with { Limit = TimeSpan.FromMinutes(2) }])
        {
            _world.Target = _world.Target with { Hooks = [Before.Cutover(hook)] };
            hashes.Add((await CutoverPlan.ForAsync(_world.Context(), image, default)).Effects.Hash);
        }

        Assert.Equal(3, hashes.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(BeforeTraffic))]
    public async Task One_that_fails_before_traffic_moves_stops_the_version_and_the_old_one_serves(string place)
    {
        await _world.ReleaseAsync('1');
        _world.KeepsData(('2', 1, 0));
        Everywhere(fails: place);

        var failure = await Assert.ThrowsAsync<HookFailedException>(() => _world.ReleaseAsync('2'));

        var started = place is "before Migrate" or "after Migrate" or "before DeployInitial" ? "nothing of the version runs" : "the new instance was stopped";
        Assert.Equal(
            $"Release 'app 222222222222' was not taken live on stage: hook '{place}' {place} failed (the caches are cold).\n"
            + $"'app 111111111111' still serves all traffic on stage; {started}. Run './build.sh Cutover --target stage --version 222222222222' when that is put right.",
            failure.Message);
        Assert.Equal(ExitCode.Failed, failure.ExitCode);
        Assert.StartsWith($"{place}: ", _ran[^1], StringComparison.Ordinal);
        Assert.Equal(["app-111111111111.stage"], _world.Platform.Runs);
        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
        Assert.Equal($"hook '{place}' {place} failed (the caches are cold)", (await _world.LastAsync<TurnedBack>()).Reason);
    }

    [Fact]
    public async Task One_that_fails_after_the_cutover_takes_the_alias_back()
    {
        await _world.ReleaseAsync('1');
        Everywhere(fails: "after Cutover");

        var failure = await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync('2'));

        Assert.StartsWith(
            "Release 'app 222222222222' was rolled back: hook 'after Cutover' after Cutover failed (the caches are cold).\n'app 111111111111' still serves all traffic on stage; the new instance was stopped.",
            failure.Message, StringComparison.Ordinal);
        Assert.Equal("after Rollback: 111111111111 over 222222222222", _ran[^1]);
        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
        Assert.Equal(["app-111111111111.stage"], _world.Platform.Runs);
        Assert.Equal([World.Placed('1')], (await _world.StateAsync()).Good);
        Assert.Null((await _world.StateAsync()).Open);
    }

    [Fact]
    public async Task A_first_version_whose_hook_fails_after_the_cutover_stays_and_a_person_is_called()
    {
        Everywhere(fails: "after Cutover");

        var failure = await Assert.ThrowsAsync<NoWayBackException>(() => _world.ReleaseAsync('1'));

        Assert.Equal(ExitCode.NeedsAttention, failure.ExitCode);
        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
    }

    [Fact]
    public async Task A_rollback_is_told_to_its_hooks_and_waits_for_none_of_them()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        Everywhere(fails: "after Rollback");

        await _world.RollbackAsync();

        Assert.Equal(["after Rollback: 111111111111 over 222222222222"], _ran);
        Assert.Contains("warn: The way back is not held up: hook 'after Rollback' after Rollback failed (the caches are cold).", _world.Narrator.Lines);
        Assert.Equal("hook 'after Rollback' after Rollback failed (the caches are cold)", (await _world.LastAsync<HookRan>()).Problem);
        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
    }

    [Fact]
    public async Task What_a_hook_was_asked_for_by_an_earlier_command_is_not_asked_again()
    {
        await _world.ReleaseAsync('1');
        Everywhere();
        await _world.InSessionAsync(session => _world.VerifyAsync(session, '2'));
        Assert.Equal(4, _ran.Count);

        await _world.ContinueAsync('2');

        Assert.Equal(_ran.Distinct(), _ran);
        Assert.Equal("after Cutover", _ran[^1][..13]);
        Assert.Equal(World.Suffix('2'), await _world.ServesAsync());
    }

    [Fact]
    public async Task One_that_left_the_settings_meanwhile_speaks_against_a_run_that_needs_it()
    {
        await _world.ReleaseAsync('1');
        Everywhere();
        _world.Ledgers.DiesBefore = call => call.Contains("hook-ran", StringComparison.Ordinal) && _ran.Count == 6;
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('2'));
        _world.Ledgers.DiesBefore = null;
        _world.Target = _world.Target with { Hooks = [] };

        await (await _world.OpenAsync()).DisposeAsync();

        Assert.Equal("hook 'after Cutover' after Cutover is not in Environments.cs any more", (await _world.LastAsync<TurnedBack>()).Reason);
        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
    }

    [Fact]
    public async Task A_watcher_of_ones_own_is_asked_in_every_step_and_part_of_the_plan()
    {
        await _world.ReleaseAsync('1');
        var asked = 0;
        _world.Target = _world.Target with { Rollout = Rollout.InSteps(TimeSpan.Zero, 50, 100), Hooks = [During.Cutover(Hook.Code("orders arrive", (_, _) => Task.FromResult(asked++)))] };
        _world.StandingTime = new global::Tests.FakeTimeProvider();
        var plan = await CutoverPlan.ForAsync(_world.Context(), await _world.ImageAsync('2'), default);

        await _world.ReleaseAsync('2');

        Assert.Contains("move app.stage.localhost from 111111111111 to 222222222222: 50 %, watched by hook 'orders arrive'", plan.Effects.Effects.Select(effect => effect.Describe()));
        Assert.Equal(2, asked);
        Assert.Equal(World.Suffix('2'), await _world.ServesAsync());
    }

    [Fact]
    public async Task A_watcher_of_ones_own_that_speaks_against_a_version_takes_the_alias_back()
    {
        await _world.ReleaseAsync('1');
        _world.Target = _world.Target with { Hooks = [During.Cutover(Hook.Code("orders arrive", (_, _) => throw new IOException("3 orders a minute, not 40.")))] };
        _world.StandingTime = new global::Tests.FakeTimeProvider();

        var failure = await Assert.ThrowsAsync<AutomaticRollbackException>(() => _world.ReleaseAsync('2'));

        Assert.Equal("hook 'orders arrive' during Cutover failed (3 orders a minute, not 40)", failure.Problem);
        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
        Assert.DoesNotContain("route app.stage 222222222222=100", _world.Platform.Changes);
    }

    [Fact]
    public async Task A_step_does_not_hold_before_a_watcher_of_ones_own_has_answered()
    {
        await _world.ReleaseAsync('1');
        var answer = new TaskCompletionSource();
        _world.Target = _world.Target with
        {
            Rollout = Rollout.AtOnce,
            Hooks = [During.Cutover(Hook.Code("orders arrive", (_, _) => answer.Task))],
        };
        _world.StandingTime = new global::Tests.FakeTimeProvider();

        var release = _world.ReleaseAsync('2');
        Assert.False(release.IsCompleted);
        answer.SetException(new IOException("3 orders a minute, not 40"));

        var failure = await Assert.ThrowsAsync<AutomaticRollbackException>(() => release);
        Assert.Equal("hook 'orders arrive' during Cutover failed (3 orders a minute, not 40)", failure.Problem);
        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
    }

    private void Everywhere(string? fails = null)
    {
        Func<string, Hook> hook = place => Hook.Code(place, (release, _) =>
        {
            _ran.Add($"{place}: {release.Version.Suffix} over {release.Previous?.Suffix ?? "nothing"}");
            return place == fails ? throw new IOException("the caches are cold.") : Task.CompletedTask;
        });
        _world.Target = _world.Target with
        {
            Hooks =
            [
                Before.Migrate(hook("before Migrate")), After.Migrate(hook("after Migrate")),
                Before.DeployInitial(hook("before DeployInitial")), After.DeployInitial(hook("after DeployInitial")),
                Before.IntegrationTests(hook("before IntegrationTests")), After.IntegrationTests(hook("after IntegrationTests")),
                Before.Cutover(hook("before Cutover")), After.Cutover(hook("after Cutover")),
                After.Rollback(hook("after Rollback")),
            ],
        };
    }
}
