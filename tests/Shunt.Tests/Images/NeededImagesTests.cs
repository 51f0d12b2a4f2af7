using Shunt.Cutover;
using Shunt.Images;
using Shunt.Ledger.State;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Images;

public sealed class NeededImagesTests
{
    private readonly World _world = new() { Target = new() { Name = "stage", Retain = TimeSpan.FromMinutes(30) } };

    [Fact]
    public async Task What_is_live_warm_and_deployed_is_needed()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        await _world.InSessionAsync(session => _world.DeployAsync(session, '3'));

        Assert.Equal(Digests('1', '2', '3'), await NeededAsync(good: 1));
    }

    [Fact]
    public async Task Of_good_versions_as_many_as_asked_for_are_needed_the_last_live_ones_first()
    {
        foreach (var version in "123456")
            await _world.ReleaseAsync(version);
        _world.Time.Pass(TimeSpan.FromHours(1));

        Assert.Equal(Digests('4', '5', '6'), await NeededAsync(good: 3));
        Assert.Equal(Digests('2', '3', '4', '5', '6'), await NeededAsync());
    }

    [Fact]
    public async Task Builds_are_needed_by_their_commit_whatever_image_they_name()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        await _world.InSessionAsync(session => _world.DeployAsync(session, '3'));

        var needed = NeededImages.CommitsOf(await _world.Context().Ledger.LoadAsync(default), good: 1);

        Assert.Equal([new('1', 40), new('2', 40), new('3', 40)], needed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_dead_run_may_go_back_to_or_on_with_is_needed()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.DiesAfter = call => call == "route app.stage 222222222222=100";
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('2'));
        _world.Platform.DiesAfter = null;
        _world.Platform.Forget();

        Assert.Equal(Digests('1', '2'), await NeededAsync(good: 1));
    }

    [Fact]
    public async Task What_was_approved_is_needed()
    {
        var context = _world.Context();
        var plan = await CutoverPlan.ForAsync(context, await _world.ImageAsync('2'), default);
        await context.Ledger.AppendAsync(plan.Approve(context, null), epoch: 0, default);

        Assert.Equal(Digests('2'), await NeededAsync());
    }

    [Fact]
    public async Task What_runs_is_needed_though_no_ledger_knows_of_it()
    {
        await _world.ReleaseAsync('1');

        var observed = await _world.Platform.ObserveAsync("stage", default);

        Assert.Equal(Digests('1'), NeededImages.Of(TargetState.Empty, observed).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_needed_of_a_version_that_failed_and_was_never_good()
    {
        _world.Platform.Behaves(World.Suffix('1'), Behaviour.EndsAfter(TimeSpan.Zero, "it ended"));
        await Record.ExceptionAsync(() => _world.ReleaseAsync('1'));

        Assert.Empty(await NeededAsync());
    }

    private static IEnumerable<string> Digests(params IEnumerable<char> versions) => versions.Select(version => World.Placed(version).Digest);

    private async Task<IEnumerable<string>> NeededAsync(int good = NeededImages.DefaultGood)
    {
        var state = await _world.Context().Ledger.LoadAsync(default);
        return NeededImages.Of(state, await _world.Platform.ObserveAsync("stage", default), good).Order(StringComparer.Ordinal);
    }
}
