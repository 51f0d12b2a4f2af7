using Shunt.Contract.Deaths;
using Shunt.Contract.Traffic;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Platforms;
using Shunt.Rollback;
using Shunt.Targets;
using Tests;

namespace Shunt.Contract;

/// <summary>What every platform does with a version of which several processes serve.</summary>
public abstract class ProcessesContract(PlatformFixture fixture)
{
    private const int Processes = 3;

    private readonly TargetUnderTest _target = fixture.NewTarget(new() { Name = "", Processes = Processes, Retain = TimeSpan.FromMinutes(30) });

    [ContractFact]
    public async Task A_version_serves_with_as_many_processes_as_its_target_says_and_all_of_them_answer()
    {
        var image = await LiveAsync();

        Assert.Equal(Processes, await fixture.ProcessesAsync(_target.Instance(image)));
        Assert.Equal(Processes, (await ObserveAsync(image))!.Processes);
        await AnsweredByAsync(_target.VisitAlias, Processes);
        await AnsweredByAsync(() => _target.Visit(image), Processes);
    }

    [ContractFact]
    public async Task A_process_that_ends_takes_only_its_own_requests_with_it_and_another_takes_its_place()
    {
        var image = await LiveAsync();
        var before = await AnsweredByAsync(_target.VisitAlias, Processes);
        await using var load = new Load(_target.VisitAlias);
        using var visitor = _target.VisitAlias();

        Assert.NotEqual(200, (await visitor.GetAsync("/crash")).Status);
        await Eventually.HoldsAsync(async () => await visitor.GetAsync("/start") is { Status: 200 } answer && !before.Contains(answer.Body));
        await Eventually.HoldsAsync(async () => (await _target.Platform.ProbeAsync(_target.Instance(image), default)).State == HealthState.Healthy);
        var recovered = TimeProvider.System.GetTimestamp();
        var after = await AnsweredByAsync(_target.VisitAlias, Processes);

        var visits = await load.StopAsync();
        Assert.All(visits.Where(visit => visit.Started > recovered), visit => Assert.Equal(200, visit.Status));
        Assert.Equal(Processes - 1, after.Intersect(before).Count());
        Assert.True(visits.Count(visit => visit.Status == 200) > visits.Count(visit => visit.Status != 200));
        Assert.Equal(Processes, await fixture.ProcessesAsync(_target.Instance(image)));
    }

    [ContractFact]
    public async Task A_cutover_between_versions_of_several_processes_loses_no_request_and_the_old_one_stays_warm_whole()
    {
        var old = await LiveAsync();
        await using var load = new Load(_target.VisitAlias);

        var young = await LiveAsync();
        await load.DisposeAsync();

        Assert.All(await load.StopAsync(), visit => Assert.Equal(200, visit.Status));
        await _target.ServesAsync(young);
        Assert.Equal((Processes, Processes), (await fixture.ProcessesAsync(_target.Instance(old)), await fixture.ProcessesAsync(_target.Instance(young))));
    }

    [ContractFact]
    public async Task All_processes_of_a_version_end_together()
    {
        _target.Settings = _target.Settings with { Retain = TimeSpan.Zero };
        var old = await LiveAsync();

        var young = await LiveAsync();

        Assert.Equal(0, await fixture.ProcessesAsync(_target.Instance(old)));
        Assert.Null(await ObserveAsync(old));
        await _target.RunsAsync(young);
    }

    [ContractFact]
    public async Task A_rolling_cutover_loses_no_request_and_never_runs_more_than_a_batch_beyond_what_serves()
    {
        var old = await LiveAsync();
        _target.Settings = Rolling;
        var young = await fixture.PublishAsync();
        List<(int Percent, int Old, int Young)> moves = [];
        var platform = new MortalPlatform(_target.Platform)
        {
            Moved = async percent => moves.Add((percent, await fixture.ProcessesAsync(_target.Instance(old)), await fixture.ProcessesAsync(_target.Instance(young)))),
        };
        await using var load = new Load(_target.VisitAlias);

        await TargetUnderTest.ReleaseAsync(_target.Context(platform: platform), young, new Consent());

        Assert.All(await load.StopAsync(), visit => Assert.Equal(200, visit.Status));
        Assert.Equal([(33, 3, 1), (66, 2, 2), (100, 1, 3)], moves);
        await _target.ServesAsync(young);
        Assert.Equal((1, Processes), (await fixture.ProcessesAsync(_target.Instance(old)), await fixture.ProcessesAsync(_target.Instance(young))));
    }

    [ContractFact]
    public async Task A_rolling_step_that_fails_gives_the_old_version_its_processes_back_and_then_its_traffic()
    {
        var old = await LiveAsync();
        _target.Settings = Rolling;
        var bad = await fixture.PublishAsync();
        var counts = new List<int>();
        var platform = new MortalPlatform(_target.Platform)
        {
            Moving = async _ => counts.Add(await fixture.ProcessesAsync(_target.Instance(old))),
        };
        platform.Moved = percent =>
        {
            if (percent == 66)
                platform.Probe = instance => instance == _target.Instance(bad) ? CrashedAsync(bad) : _target.Platform.ProbeAsync(instance, default);
            return Task.CompletedTask;
        };

        await Assert.ThrowsAsync<AutomaticRollbackException>(() => TargetUnderTest.ReleaseAsync(_target.Context(platform: platform), bad, new Consent()));

        Assert.Equal([Processes, Processes - 1, Processes], counts);
        await _target.ServesAsync(old);
        await _target.RunsAsync(old);
        Assert.Equal(Processes, await fixture.ProcessesAsync(_target.Instance(old)));
    }

    // How it is when it has just crashed: the platform starts it again, and may be done with that before anybody else looks.
    private async Task<InstanceHealth> CrashedAsync(ReleaseImage image)
    {
        using var visitor = _target.Visit(image);
        InstanceHealth? health = null;
        await Eventually.HoldsAsync(async () =>
        {
            await visitor.GetAsync("/crash");
            health = await _target.Platform.ProbeAsync(_target.Instance(image), default);
            return health.State != HealthState.Healthy;
        });
        return health!;
    }

    private TargetSettings Rolling => _target.Settings with { Rollout = Rollout.Rolling(1, TimeSpan.Zero) };

    private async Task<ReleaseImage> LiveAsync()
    {
        var image = await fixture.PublishAsync();
        await _target.ReleaseAsync(image);
        return image;
    }

    private async Task<ObservedInstance?> ObserveAsync(ReleaseImage image) =>
        (await _target.Platform.ObserveAsync(_target.Name, default)).Find(_target.Instance(image));

    // Asked until so many have answered: a platform may draw lots.
    private static async Task<IReadOnlySet<string>> AnsweredByAsync(Func<Visitor> visit, int processes)
    {
        HashSet<string> starts = [];
        using var visitor = visit();
        await Eventually.HoldsAsync(async () => starts.Add((await visitor.GetAsync("/start")).Body) is var _ && starts.Count >= processes);
        Assert.Equal(processes, starts.Count);
        return starts;
    }
}
