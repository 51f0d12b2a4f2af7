using Shunt.Contract.App;
using Shunt.Contract.Deaths;
using Shunt.Contract.Traffic;
using Shunt.Cutover;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Effects;
using Shunt.Ledger.Facts;
using Shunt.Rollback;
using Shunt.Sessions;
using Shunt.Status;
using Shunt.Targets;
using Tests;

namespace Shunt.Contract;

/// <summary>What every platform does when the alias moves to a verified version.</summary>
public abstract class CutoverContract(PlatformFixture fixture)
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(30);

    [ContractFact]
    public async Task The_first_cutover_makes_the_alias_answer()
    {
        var target = fixture.NewTarget();
        var image = await fixture.PublishAsync();
        await target.ServesNothingAsync();

        await target.ReleaseAsync(image);

        await target.ServesAsync(image);
        await target.RunsAsync(image);
    }

    [ContractFact]
    public async Task A_cutover_loses_no_request_and_moves_every_request_that_starts_after_it()
    {
        var target = fixture.NewTarget();
        var (old, young) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(old);
        await using var load = new Load(target.VisitAlias);
        await BusyAsync(load);
        var platform = new MortalPlatform(target.Platform);
        var (moving, moved) = (0L, 0L);
        platform.Moving = _ => Note(ref moving);
        platform.Moved = _ => Note(ref moved);

        await TargetUnderTest.ReleaseAsync(target.Context(platform: platform), young, new Consent());
        await BusyAsync(load);

        var visits = await load.StopAsync();
        Assert.All(visits, visit => Assert.Equal(200, visit.Status));
        Assert.All(visits, visit => Assert.StartsWith(fixture.StampsAnswers ? visit.Suffix! : "", visit.Body, StringComparison.Ordinal));
        Assert.All(visits.Where(visit => visit.Started > moved), visit => Assert.Equal(young.Version.Commit, visit.Body));
        Assert.Contains(visits, visit => visit.Started < moving && visit.Body == old.Version.Commit);
        Assert.Contains(visits, visit => visit.Started > moved);
    }

    [ContractFact]
    public async Task A_slow_request_begun_before_the_cutover_is_answered_in_full_by_the_old_version_which_then_ends()
    {
        var target = fixture.NewTarget();
        var (old, young) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(old);
        using var slow = target.VisitAlias();
        using var oldVisitor = target.Visit(old);
        var slowVisit = slow.GetAsync("/slow");
        await Eventually.HoldsAsync(async () => (await oldVisitor.GetAsync("/slow-ones")).Body == "1");

        var platform = new MortalPlatform(target.Platform);
        var drained = false;
        platform.Drained = () => drained = true;
        var cutover = TargetUnderTest.ReleaseAsync(target.Context(platform: platform), young, new Consent());
        await Eventually.HoldsAsync(async () => await AnsweredByAsync(target) == young.Version.Commit);
        Assert.Equal(100, await ShareAsync(target, young));
        Assert.False(drained);
        Assert.Equal(200, (await oldVisitor.GetAsync("/release")).Status);
        await cutover;

        var visit = await slowVisit;
        Assert.Equal((200, old.Version.Suffix, $"slow {old.Version.Commit}"), (visit.Status, visit.Suffix, visit.Body));
        await target.RunsAsync(young);
    }

    [ContractFact]
    public async Task Requests_that_outlast_the_drain_limit_do_not_hold_the_cutover_up()
    {
        var target = fixture.NewTarget();
        target.Component = target.Component with { DrainLimit = TimeSpan.FromMilliseconds(200) };
        var (old, young) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(old);
        using var slow = target.VisitAlias();
        using var oldVisitor = target.Visit(old);
        var slowVisit = slow.GetAsync("/slow");
        await Eventually.HoldsAsync(async () => (await oldVisitor.GetAsync("/slow-ones")).Body == "1");

        await target.ReleaseAsync(young);

        Assert.Contains($"warn: 'app {old.Version.Suffix}' still had 1 request in flight after 0.2 s.", target.Narration);
        await target.ServesAsync(young);
        await target.RunsAsync(young);
        await slowVisit;
    }

    [ContractFact]
    public async Task Weighted_steps_split_the_traffic_and_each_is_recorded()
    {
        var target = fixture.NewTarget(new() { Name = "", Rollout = Rollout.InSteps(TimeSpan.FromMilliseconds(300), 10, 50, 100) });
        var (old, young) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(old);
        Dictionary<int, int> shares = [];
        var platform = new MortalPlatform(target.Platform);
        platform.Moved = async percent => shares[percent] = await ShareAsync(target, young);

        await TargetUnderTest.ReleaseAsync(target.Context(platform: platform), young, new Consent());

        // Wide enough for a platform that draws lots: 200 requests stray by 2.1 and 3.5 percent points (standard deviation).
        Assert.Equal([10, 50, 100], shares.Keys);
        Assert.InRange(shares[10], 2, 20);
        Assert.InRange(shares[50], 35, 65);
        Assert.Equal(100, shares[100]);
        Assert.Equal([10, 50], (await target.FactsAsync<WeightMoved>()).Where(fact => fact.To == young.Placed).Select(fact => fact.Percent));
        Assert.Equal([10, 50, 100], (await target.FactsAsync<RunIntended>())[^1].Effects.OfType<MoveAlias>().Select(step => step.Percent));
        await target.ServesAsync(young);
    }

    [ContractFact]
    public async Task A_step_whose_watch_fails_is_rolled_back_by_itself_and_the_old_version_serves()
    {
        var target = fixture.NewTarget(new() { Name = "", Retain = Long });
        var (old, bad) = (await fixture.PublishAsync(), await fixture.PublishAsync(new AppBehaviour { FailsAfter = 3 }));
        await target.ReleaseAsync(old);
        target.Settings = target.Settings with { Rollout = Rollout.InSteps(TimeSpan.FromSeconds(20), 50, 100) };
        await using var load = new Load(target.VisitAlias);

        var failure = await Assert.ThrowsAsync<AutomaticRollbackException>(() => target.ReleaseAsync(bad));

        Assert.Equal(ExitCode.RolledBack, failure.ExitCode);
        Assert.Contains("requests failed", failure.Problem, StringComparison.Ordinal);
        await load.StopAsync();
        for (var visit = 0; visit < 20; visit++)
            await target.ServesAsync(old);
        await target.RunsAsync(old);
        Assert.True((await target.FactsAsync<RolledBack>()).Single().Automatic);
    }

    [ContractFact]
    public async Task The_previous_version_stays_warm_for_its_window_and_its_suffixed_route_answers()
    {
        var target = fixture.NewTarget(new() { Name = "", Retain = Long });
        var (old, young) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(old);

        var live = await target.ReleaseAsync(young);

        Assert.Equal(old.Placed, live.Previous);
        await target.ServesAsync(young);
        await target.RunsAsync(old, young);
        using var visitor = target.Visit(old);
        Assert.Equal(old.Version.Commit, (await visitor.GetAsync("/")).Body);
        var observed = (await target.Platform.ObserveAsync(target.Name, default)).Find(target.Instance(old));
        Assert.InRange(observed!.RetainedUntil!.Value - live.RetainedUntil!.Value, -TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    [ContractFact]
    public async Task One_way_back_stays_warm_and_an_older_one_ends_when_another_takes_its_place()
    {
        var target = fixture.NewTarget(new() { Name = "", Retain = TimeSpan.FromMinutes(30) });
        var (first, second, third) = (await fixture.PublishAsync(), await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(first);
        await target.ReleaseAsync(second);

        await target.ReleaseAsync(third);

        await target.ServesAsync(third);
        await target.RunsAsync(second, third);
    }

    [ContractFact]
    public async Task Without_a_window_the_previous_version_ends_at_once_and_its_suffixed_route_with_it()
    {
        var target = fixture.NewTarget();
        var (old, young) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(old);

        await target.ReleaseAsync(young);

        await target.RunsAsync(young);
        using var visitor = target.Visit(old);
        Assert.NotEqual(200, (await visitor.GetAsync("/")).Status);
        Assert.Equal(old.Placed, (await target.FactsAsync<Retired>()).Single().Version);
    }

    [ContractFact]
    public async Task The_platform_ends_the_previous_version_when_its_window_is_over_without_being_asked()
    {
        var target = fixture.NewTarget(new() { Name = "", Retain = TimeSpan.FromSeconds(1) });
        var (old, young) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(old);
        await target.ReleaseAsync(young);

        await target.EventuallyRunsAsync(young);

        await target.ServesAsync(young);
        using var visitor = target.Visit(old);
        Assert.NotEqual(200, (await visitor.GetAsync("/")).Status);
    }

    [ContractFact]
    public async Task A_warm_version_that_is_released_again_outlives_its_window()
    {
        var target = fixture.NewTarget(new() { Name = "", Retain = TimeSpan.FromSeconds(2) });
        var (first, second) = (await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(first);
        await target.ReleaseAsync(second);

        await target.ReleaseAsync(first);
        await target.EventuallyRunsAsync(first);

        await target.ServesAsync(first);
    }

    [ContractFact]
    public async Task Status_shows_what_is_live_what_is_warm_and_what_comes()
    {
        var target = fixture.NewTarget(new() { Name = "", Retain = Long });
        var (old, young, next) = (await fixture.PublishAsync(), await fixture.PublishAsync(), await fixture.PublishAsync());
        await target.ReleaseAsync(old);
        var live = await target.ReleaseAsync(young);
        await using var session = await ReleaseSession.OpenAsync(target.Context(), default);
        await TargetUnderTest.VerifyAsync(session, next);

        var status = (await StatusReader.ReadAsync(target.Context(), default)).Components.Single();

        Assert.Equal((young.Version.Commit, young.Digest), (status.Live?.Version, status.Live?.Digest));
        Assert.Equal(old.Version.Commit, status.Previous?.Version);
        Assert.NotNull(status.Previous?.RetainedUntil);
        Assert.Equal((next.Version.Commit, "verified"), (status.Incoming?.Version, status.Incoming?.State));
        Assert.Equal(live.Alias.Url.Port, status.Live?.Url.Port);
    }

    [ContractFact]
    public async Task Releasing_what_is_live_has_no_effect()
    {
        var target = fixture.NewTarget();
        var image = await fixture.PublishAsync();
        await target.ReleaseAsync(image);

        var plan = await CutoverPlan.ForAsync(target.Context(), image, default);

        Assert.Empty(plan.Effects.Effects);
        await target.ServesAsync(image);
    }

    private static Task Note(ref long time)
    {
        time = TimeProvider.System.GetTimestamp();
        return Task.CompletedTask;
    }

    private static Task BusyAsync(Load load)
    {
        var enough = load.Count + 50;
        return Eventually.HoldsAsync(() => load.Count >= enough);
    }

    private static async Task<string> AnsweredByAsync(TargetUnderTest target)
    {
        using var visitor = target.VisitAlias();
        return (await visitor.GetAsync("/")).Body;
    }

    private static async Task<int> ShareAsync(TargetUnderTest target, ReleaseImage image)
    {
        const int visits = 200;
        using var visitor = target.VisitAlias();
        var hits = 0;
        for (var visit = 0; visit < visits; visit++)
            hits += (await visitor.GetAsync("/")).Body == image.Version.Commit ? 1 : 0;
        return hits * 100 / visits;
    }
}
