using Shunt.Cutover;
using Shunt.Deploy;
using Shunt.Gates;
using Shunt.Ledger.Facts;
using Shunt.Ledger.State;
using Shunt.Rollback;
using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;
using Shunt.Verify;
using Shunt.Versions;

namespace Shunt.Tests.Cutover;

public sealed class CutoverStepTests
{
    private readonly World _world = new();

    [Fact]
    public async Task A_first_cutover_takes_the_whole_alias_and_has_nothing_to_let_go()
    {
        var live = await _world.ReleaseAsync('1');

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal((World.Placed('1'), null, null), (live.Version, live.Previous, live.RetainedUntil));
        Assert.Equal("http://app.stage.localhost/", live.Alias.Url.AbsoluteUri);
        Assert.Equal(["RunIntended", "Deployed", "Verified", "TakenLive"], await _world.FactsAsync());
        Assert.Equal(
            ["start app-111111111111.stage", "retain app-111111111111.stage for good", "route app.stage 111111111111=100"],
            _world.Platform.Changes);
    }

    [Fact]
    public async Task A_cutover_moves_the_alias_then_drains_and_ends_the_previous_version()
    {
        await _world.ReleaseAsync('1');
        var before = _world.Platform.Changes.Count;

        await _world.ReleaseAsync('2');

        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Equal(
            [
                "start app-222222222222.stage",
                "retain app-222222222222.stage for good",
                "route app.stage 222222222222=100",
                "drain app-111111111111.stage 00:00:30",
                "end app-111111111111.stage",
            ],
            _world.Platform.Changes.Skip(before));
        Assert.Equal(["app-222222222222.stage"], _world.Platform.Runs);
        Assert.Equal(["TakenLive", "Retired"], (await _world.FactsAsync()).TakeLast(2));
    }

    [Fact]
    public async Task A_cutover_tells_what_it_does()
    {
        await _world.ReleaseAsync('1');
        var before = _world.Narrator.Lines.Count;

        await _world.ReleaseAsync('2');

        Assert.Equal(
            [
                "say: 'app 222222222222' is healthy on http://app-222222222222.stage.localhost/ and takes no traffic yet.",
                "say: 'app 222222222222' takes 100 % of the traffic on stage.",
                "say: 'app 222222222222' serves all traffic on http://app.stage.localhost/.",
                "say: 'app 111111111111' was ended.",
            ],
            _world.Narrator.Lines.Skip(before));
    }

    [Fact]
    public async Task The_previous_version_stays_warm_for_the_retain_window_and_then_ends_by_itself()
    {
        _world.Target = _world.Target with { Retain = TimeSpan.FromMinutes(30) };
        await _world.ReleaseAsync('1');

        var live = await _world.ReleaseAsync('2');

        Assert.Equal((World.Placed('1'), LeapingTimeProvider.Start + TimeSpan.FromMinutes(30)), (live.Previous, live.RetainedUntil));
        Assert.Equal("say: 'app 111111111111' takes no traffic and stays warm for 00:30:00: the way back.", _world.Narrator.Lines[^1]);
        Assert.Equal(["app-111111111111.stage", "app-222222222222.stage"], _world.Platform.Runs);
        _world.Time.Pass(TimeSpan.FromMinutes(31));
        Assert.Equal(["app-222222222222.stage"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_version_that_was_left_to_its_window_stays_when_it_takes_over_again()
    {
        _world.Target = _world.Target with { Retain = TimeSpan.FromMinutes(30) };
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');

        await _world.ReleaseAsync('1');
        _world.Time.Pass(TimeSpan.FromHours(1));

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(["app-111111111111.stage"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_version_that_was_left_to_its_window_stays_while_it_is_tested_again()
    {
        _world.Target = _world.Target with { Retain = TimeSpan.FromMinutes(30) };
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        await using var session = await _world.OpenAsync();

        await _world.VerifyAsync(session, '1');
        _world.Time.Pass(TimeSpan.FromHours(1));

        Assert.Equal(["app-111111111111.stage", "app-222222222222.stage"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_version_that_ends_between_two_steps_is_rolled_back()
    {
        var failure = await EndsAfterAsync<AutomaticRollbackException>("route app.stage 222222222222=10 111111111111=90");

        Assert.Equal("it could not take its share ('app-222222222222.stage' does not run)", failure.Problem);
        Assert.Equal(["TurnedBack", "RolledBack", "Retired"], (await _world.FactsAsync()).TakeLast(3));
        Assert.True((await _world.LastAsync<RolledBack>()).Automatic);
    }

    [Fact]
    public async Task A_version_that_ends_before_its_first_step_fails_and_the_alias_never_moved()
    {
        var failure = await EndsAfterAsync<DeploymentFailedException>("retain app-222222222222.stage for good");

        Assert.Equal("it could not take its share ('app-222222222222.stage' does not run)", failure.Problem);
        Assert.Equal(["TurnedBack", "Retired"], (await _world.FactsAsync()).TakeLast(2));
    }

    [Fact]
    public async Task A_first_version_that_ends_before_its_first_step_is_given_up_and_leaves_nothing()
    {
        await using var session = await _world.OpenAsync();
        var verified = await _world.VerifyAsync(session, '1');
        _world.Platform.Kill(_world.Instance('1'));

        var failure = await Assert.ThrowsAsync<DeploymentFailedException>(() => CutoverStep.RunAsync(session, verified, default));

        Assert.Equal("it could not take its share ('app-111111111111.stage' does not run)", failure.Problem);
        Assert.Null(await _world.ServesAsync());
        Assert.Equal(["TurnedBack", "Retired"], (await _world.FactsAsync()).TakeLast(2));
        Assert.Null((await _world.StateAsync()).Open);
    }

    [Fact]
    public async Task A_cutover_that_is_interrupted_while_it_watches_is_undone_by_the_next_session()
    {
        await _world.ReleaseAsync('1');
        _world.Target = _world.Target with { Rollout = Rollout.InSteps(TimeSpan.FromSeconds(5), 10, 100) };
        using var interrupt = new CancellationTokenSource();
        await using (var session = await _world.OpenAsync())
        {
            var verified = await _world.VerifyAsync(session, '2');
            _world.Time.Leapt = interrupt.Cancel;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CutoverStep.RunAsync(session, verified, interrupt.Token));
            _world.Time.Leapt = null;
        }

        await using var next = await _world.OpenAsync();

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(["app-111111111111.stage"], _world.Platform.Runs);
    }

    [Fact]
    public async Task Requests_that_do_not_end_within_the_drain_limit_are_reported()
    {
        _world.Platform.Behaves(World.Suffix('1'), new Behaviour { Stuck = 3 });
        await _world.ReleaseAsync('1');

        await _world.ReleaseAsync('2');

        Assert.Contains("warn: 'app 111111111111' still had 3 requests in flight after 30 s.", _world.Narrator.Lines);
        Assert.Equal(["app-222222222222.stage"], _world.Platform.Runs);
    }

    [Fact]
    public async Task A_weighted_cutover_watches_and_records_every_step()
    {
        _world.Target = _world.Target with { Rollout = Rollout.InSteps(TimeSpan.FromSeconds(6), 10, 50, 100) };
        await _world.ReleaseAsync('1');
        var (changes, facts, lines, start) = (_world.Platform.Changes.Count, (await _world.FactsAsync()).Count, _world.Narrator.Lines.Count, _world.Time.Elapsed);

        await _world.ReleaseAsync('2');

        Assert.Equal(
            ["route app.stage 222222222222=10 111111111111=90", "route app.stage 222222222222=50 111111111111=50", "route app.stage 222222222222=100"],
            _world.Platform.Changes.Skip(changes).Where(change => change.StartsWith("route", StringComparison.Ordinal)));
        Assert.Equal(["WeightMoved", "WeightMoved", "TakenLive", "Retired"], (await _world.FactsAsync()).Skip(facts + 3));
        Assert.Equal(TimeSpan.FromSeconds(18), _world.Time.Elapsed - start);
        Assert.Equal(
            [
                "say: 'app 222222222222' takes 10 % of the traffic on stage.",
                "wait 1 s: watching 'app 222222222222' at 10 %",
                "say: 'app 222222222222' at 10 %: no request reached it in 00:00:06, so its verdict is open and nothing speaks against it.",
                "say: 'app 222222222222' takes 50 % of the traffic on stage.",
                "wait 1 s: watching 'app 222222222222' at 50 %",
                "say: 'app 222222222222' at 50 %: no request reached it in 00:00:06, so its verdict is open and nothing speaks against it.",
                "say: 'app 222222222222' takes 100 % of the traffic on stage.",
                "wait 1 s: watching 'app 222222222222' at 100 %",
                "say: 'app 222222222222' at 100 %: no request reached it in 00:00:06, so its verdict is open and nothing speaks against it.",
            ],
            _world.Narrator.Lines.Skip(lines + 1).Take(9));
    }

    [Fact]
    public async Task Effects_that_passed_the_gate_before_something_else_went_live_are_refused_and_nothing_moves()
    {
        await _world.ReleaseAsync('1');
        var gate = await _world.GateAsync('3');
        await _world.ReleaseAsync('2');
        await using var session = await _world.OpenAsync();

        var refusal = await Assert.ThrowsAsync<GateRefusedException>(() => _world.DeployAsync(session, '3', gate));

        Assert.Equal(
            "'app 333333333333' was not released to stage: what there is to do changed after it passed the gate. 'app 222222222222' still serves all traffic on stage. Run the command again.",
            refusal.Message);
        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Equal(["app-222222222222.stage"], _world.Platform.Runs);
        Assert.Null((await _world.StateAsync()).Open);
    }

    [Fact]
    public async Task Effects_that_passed_the_gate_before_another_run_are_refused_though_the_same_version_serves_again()
    {
        await _world.ReleaseAsync('1');
        var gate = await _world.GateAsync('3');
        await _world.ReleaseAsync('2');
        await _world.RollbackAsync();
        await using var session = await _world.OpenAsync();

        await Assert.ThrowsAsync<GateRefusedException>(() => _world.DeployAsync(session, '3', gate));

        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_gate_that_let_another_version_pass_is_refused()
    {
        await _world.ReleaseAsync('1');
        var other = await _world.GateAsync('3');
        await using var session = await _world.OpenAsync();

        await Assert.ThrowsAsync<GateRefusedException>(() => _world.DeployAsync(session, '2', other));

        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_release_that_another_run_ended_is_not_taken_live()
    {
        await _world.ReleaseAsync('1');
        VerifiedDeployment verified;
        await using (var session = await _world.OpenAsync())
            verified = await _world.VerifyAsync(session, '2');
        await _world.ReleaseAsync('3');
        await using var late = await _world.OpenAsync();

        var refusal = await Assert.ThrowsAsync<GateRefusedException>(() => CutoverStep.RunAsync(late, verified, default));

        Assert.Equal(
            "'app 222222222222' was not taken live on stage: another run ended its release meanwhile. 'app 333333333333' still serves all traffic on stage. Run the command again.",
            refusal.Message);
        Assert.Equal("333333333333", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_release_that_a_newer_one_overtook_steps_aside()
    {
        VerifiedDeployment verified;
        await using (var session = await _world.OpenAsync())
            verified = await _world.VerifyAsync(session, '2');
        await _world.ReleaseAsync('3');
        _world.Relate = (_, _) => Ancestry.Ancestor;
        await using var late = await _world.OpenAsync();

        var refusal = await Assert.ThrowsAsync<SupersededException>(() => CutoverStep.RunAsync(late, verified, default));

        Assert.Equal(("222222222222", "333333333333"), (refusal.Version, refusal.Live));
        Assert.Equal("333333333333", await _world.ServesAsync());
    }

    [Fact]
    public async Task Taking_live_what_is_live_changes_nothing()
    {
        await _world.ReleaseAsync('1');
        var facts = await _world.FactsAsync();
        await using var session = await _world.OpenAsync();
        var changes = _world.Platform.Changes.Count;

        var live = await CutoverStep.RunAsync(session, await _world.VerifyAsync(session, '1'), default);

        Assert.Equal((World.Placed('1'), null, null), (live.Version, live.Previous, live.RetainedUntil));
        Assert.Equal(changes, _world.Platform.Changes.Count);
        Assert.Equal(facts, await _world.FactsAsync());
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task A_version_with_nothing_to_share_with_answers_everything_and_is_watched_all_the_same()
    {
        _world.Target = _world.Target with { Rollout = Rollout.InSteps(TimeSpan.FromSeconds(2), 10, 100) };

        await _world.ReleaseAsync('1');

        Assert.Equal(["route app.stage 111111111111=100", "route app.stage 111111111111=100"], _world.Platform.Changes.Skip(2));
        Assert.Equal(TimeSpan.FromSeconds(4), _world.Time.Elapsed);
        Assert.Equal(["Verified", "WeightMoved", "TakenLive"], (await _world.FactsAsync()).TakeLast(3));
        Assert.Contains("say: 'app 111111111111' takes 10 % of the traffic on stage; it answers everything, since nothing else runs.", _world.Narrator.Lines);
    }

    [Fact]
    public async Task A_live_version_that_is_gone_is_replaced_step_by_step_and_counts_as_retired()
    {
        _world.Target = _world.Target with { Rollout = Rollout.InSteps(TimeSpan.FromSeconds(6), 10, 100), Retain = TimeSpan.FromMinutes(30) };
        await _world.ReleaseAsync('1');
        _world.Platform.Forget();

        await _world.ReleaseAsync('2');

        Assert.Equal("222222222222", await _world.ServesAsync());
        Assert.Equal(["Verified", "WeightMoved", "TakenLive", "Retired"], (await _world.FactsAsync()).TakeLast(4));
        Assert.Null((await _world.StateAsync()).Previous);
    }

    [Fact]
    public async Task The_intent_names_the_effects_the_gate_the_reason_and_the_code_that_releases()
    {
        _world.Target = _world.Target with { RequiresApproval = true };
        var plan = await CutoverPlan.ForAsync(_world.Context(), await _world.ImageAsync('1'), default);

        await _world.ReleaseAsync('1', World.Ci with { Reason = "a new page" });

        var intent = await _world.LastAsync<RunIntended>();
        Assert.Equal(
            (RunKind.Release, null, World.Placed('1'), plan.Effects.Hash, "run 7", "a new page", "tool-hash"),
            (intent.Run, intent.From, intent.To, intent.List, intent.Gate, intent.Reason, intent.Tool));
        Assert.Equal(plan.Effects.Effects, intent.Effects);
    }

    private async Task<T> EndsAfterAsync<T>(string lastCall)
        where T : Exception
    {
        await _world.ReleaseAsync('1');
        _world.Target = _world.Target with { Rollout = Rollout.InSteps(TimeSpan.Zero, 10, 50, 100) };
        await using var session = await _world.OpenAsync();
        var verified = await _world.VerifyAsync(session, '2');
        _world.Platform.DiesBefore = call =>
        {
            if (_world.Platform.Changes[^1] == lastCall)
                _world.Platform.Kill(_world.Instance('2'));
            return false;
        };

        var failure = await Assert.ThrowsAsync<T>(() => CutoverStep.RunAsync(session, verified, default));

        Assert.Equal("111111111111", await _world.ServesAsync());
        Assert.Equal(["app-111111111111.stage"], _world.Platform.Runs);
        Assert.Null((await _world.StateAsync()).Open);
        return failure;
    }
}
