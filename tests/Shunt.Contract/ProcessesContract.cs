using Shunt.Contract.Traffic;
using Shunt.Images;
using Shunt.Platforms;
using Tests;

namespace Shunt.Contract;

/// <summary>What every platform does with a version of which several processes serve.</summary>
public abstract class ProcessesContract(PlatformFixture fixture)
{
    private const int Processes = 3;

    private readonly TargetUnderTest _target = fixture.NewTarget(new() { Name = "", Processes = Processes, Retain = TimeSpan.FromMinutes(30) });

    [Fact]
    public async Task A_version_serves_with_as_many_processes_as_its_target_says_and_all_of_them_answer()
    {
        var image = await LiveAsync();

        Assert.Equal(Processes, await fixture.ProcessesAsync(_target.Instance(image)));
        Assert.Equal(Processes, (await ObserveAsync(image))!.Processes);
        await AnsweredByAsync(_target.VisitAlias, Processes);
        await AnsweredByAsync(() => _target.Visit(image), Processes);
    }

    [Fact]
    public async Task A_process_that_ends_takes_only_its_own_requests_with_it_and_another_takes_its_place()
    {
        var image = await LiveAsync();
        var before = await AnsweredByAsync(_target.VisitAlias, Processes);
        await using var load = new Load(_target.VisitAlias);
        using var visitor = _target.VisitAlias();

        Assert.NotEqual(200, (await visitor.GetAsync("/crash")).Status);
        await Eventually.HoldsAsync(async () => await visitor.GetAsync("/start") is { Status: 200 } answer && !before.Contains(answer.Body));
        await Eventually.HoldsAsync(async () => (await fixture.Platform.ProbeAsync(_target.Instance(image), default)).State == HealthState.Healthy);
        var recovered = TimeProvider.System.GetTimestamp();
        var after = await AnsweredByAsync(_target.VisitAlias, Processes);

        var visits = await load.StopAsync();
        Assert.All(visits.Where(visit => visit.Started > recovered), visit => Assert.Equal(200, visit.Status));
        Assert.Equal(Processes - 1, after.Intersect(before).Count());
        Assert.True(visits.Count(visit => visit.Status == 200) > visits.Count(visit => visit.Status != 200));
        Assert.Equal(Processes, await fixture.ProcessesAsync(_target.Instance(image)));
    }

    [Fact]
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

    [Fact]
    public async Task All_processes_of_a_version_end_together()
    {
        _target.Settings = _target.Settings with { Retain = TimeSpan.Zero };
        var old = await LiveAsync();

        var young = await LiveAsync();

        Assert.Equal(0, await fixture.ProcessesAsync(_target.Instance(old)));
        Assert.Null(await ObserveAsync(old));
        await _target.RunsAsync(young);
    }

    private async Task<ReleaseImage> LiveAsync()
    {
        var image = await fixture.PublishAsync();
        await _target.ReleaseAsync(image);
        return image;
    }

    private async Task<ObservedInstance?> ObserveAsync(ReleaseImage image) =>
        (await fixture.Platform.ObserveAsync(_target.Name, default)).Find(_target.Instance(image));

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
