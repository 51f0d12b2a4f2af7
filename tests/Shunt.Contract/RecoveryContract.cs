using Shunt.Contract.Deaths;
using Shunt.Cutover;
using Shunt.Deploy;
using Shunt.Gates;
using Shunt.Images;
using Shunt.Sessions;
using Shunt.Targets;
using Shunt.Verify;
using Tests;

namespace Shunt.Contract;

/// <summary>What every platform is left with when a release dies and the next one comes.</summary>
public abstract class RecoveryContract(PlatformFixture fixture)
{
    private static readonly TargetSettings InSteps = new()
    {
        Name = "",
        Rollout = Rollout.InSteps(TimeSpan.FromMilliseconds(300), 50, 100),
        Retain = TimeSpan.FromMinutes(30),
    };

    private readonly FastClock _clock = new(factor: 20);
    private readonly TargetUnderTest _target = fixture.NewTarget(InSteps);

    [ContractFact]
    public async Task A_cutover_that_died_with_the_alias_split_is_undone_by_the_next_session()
    {
        var (old, young) = await TwoVersionsAsync();
        await _target.ReleaseAsync(old);
        await DieAsync((platform, dies) => platform.Moved = percent => percent == 50 ? dies() : Task.CompletedTask, young);

        await using var next = await ReleaseSession.OpenAsync(_target.Context(_clock), default);

        for (var visit = 0; visit < 20; visit++)
            await _target.ServesAsync(old);
        await _target.RunsAsync(old);
        Assert.Null((await _target.StateAsync()).Open);
    }

    [ContractFact]
    public async Task A_cutover_that_died_after_the_alias_had_moved_is_finished_by_the_next_session()
    {
        var (old, young) = await TwoVersionsAsync();
        await _target.ReleaseAsync(old);
        await DieAsync((platform, dies) => platform.Moved = percent => percent == 100 ? dies() : Task.CompletedTask, young);

        await using var next = await ReleaseSession.OpenAsync(_target.Context(_clock), default);

        await _target.ServesAsync(young);
        await _target.RunsAsync(old, young);
        var state = await _target.StateAsync();
        Assert.Equal((young.Placed, old.Placed), (state.Live?.Version, state.Previous));
        Assert.Null(state.Open);
    }

    [ContractFact]
    public async Task A_first_release_that_died_before_the_alias_moved_makes_way_for_the_next()
    {
        var (dead, young) = await TwoVersionsAsync();
        await DieAsync((platform, dies) => platform.Moving = _ => dies(), dead);
        await _target.ServesNothingAsync();

        await TargetUnderTest.ReleaseAsync(_target.Context(_clock), young, new Consent());

        await _target.ServesAsync(young);
        await _target.RunsAsync(young);
    }

    [ContractFact]
    public async Task A_release_that_died_before_the_alias_moved_is_gone_on_with_where_it_was()
    {
        var (old, young) = await TwoVersionsAsync();
        await _target.ReleaseAsync(old);
        await DieAsync((platform, dies) => platform.Moving = _ => dies(), young);
        await using var next = await ReleaseSession.OpenAsync(_target.Context(_clock), default);

        var deployment = await Deployer.FindAsync(next.Context, young, default);
        var verified = await Verifier.FindAsync(next.Context, deployment!, default);
        await CutoverStep.RunAsync(next, verified!, default);

        await _target.ServesAsync(young);
        await _target.RunsAsync(old, young);
        Assert.Null((await _target.StateAsync()).Open);
    }

    [ContractFact]
    public async Task A_rollback_that_died_before_the_alias_moved_is_finished_by_the_next_session()
    {
        var (old, young) = await TwoVersionsAsync();
        await _target.ReleaseAsync(old);
        await _target.ReleaseAsync(young);
        await DieAsync((platform, dies) => platform.Moving = _ => dies());
        await _target.ServesAsync(young);

        await using var next = await ReleaseSession.OpenAsync(_target.Context(_clock), default);

        await _target.ServesAsync(old);
        Assert.Equal(old.Placed, (await _target.StateAsync()).Live?.Version);
    }

    [ContractFact]
    public async Task A_run_that_died_before_its_cutover_leaves_a_deployment_that_the_next_run_goes_on_with()
    {
        var (old, young) = await TwoVersionsAsync();
        await _target.ReleaseAsync(old);
        var ledgers = new MortalLedgerStore(_target.Ledgers);
        var dead = await ReleaseSession.OpenAsync(_target.Context(ledgers: ledgers), default);
        await TargetUnderTest.VerifyAsync(dead, young);
        ledgers.Die();

        await using var next = await ReleaseSession.OpenAsync(_target.Context(_clock), default);

        Assert.NotNull(await Deployer.FindAsync(next.Context, young, default));
        await _target.ServesAsync(old);
        await _target.RunsAsync(old, young);
    }

    [ContractFact]
    public async Task A_live_version_whose_process_dies_is_started_again_by_the_platform()
    {
        var image = await fixture.PublishAsync();
        await _target.ReleaseAsync(image);
        using var visitor = _target.VisitAlias();
        var start = (await visitor.GetAsync("/start")).Body;

        await visitor.GetAsync("/crash");

        await Eventually.HoldsAsync(async () => await visitor.GetAsync("/start") is { Status: 200 } visit && visit.Body != start);
        await _target.ServesAsync(image);
        await _target.RunsAsync(image);
    }

    [ContractFact]
    public async Task A_deployment_that_another_version_overtook_is_ended()
    {
        var (old, abandoned) = await TwoVersionsAsync();
        await _target.ReleaseAsync(old);
        await using (var session = await ReleaseSession.OpenAsync(_target.Context(), default))
            await TargetUnderTest.DeployAsync(session, abandoned);
        var young = await fixture.PublishAsync();

        await _target.ReleaseAsync(young);

        await _target.ServesAsync(young);
        await _target.RunsAsync(old, young);
    }

    private async Task<(ReleaseImage First, ReleaseImage Second)> TwoVersionsAsync() => (await fixture.PublishAsync(), await fixture.PublishAsync());

    private async Task DieAsync(Action<MortalPlatform, Func<Task>> when, ReleaseImage? image = null)
    {
        var ledgers = new MortalLedgerStore(_target.Ledgers);
        var platform = new MortalPlatform(_target.Platform);
        when(platform, () =>
        {
            ledgers.Die();
            return platform.Die();
        });
        var context = _target.Context(platform: platform, ledgers: ledgers);
        await Assert.ThrowsAsync<DiedException>(() =>
            image is null ? TargetUnderTest.RollbackAsync(context) : TargetUnderTest.ReleaseAsync(context, image, new Consent()));
    }
}
