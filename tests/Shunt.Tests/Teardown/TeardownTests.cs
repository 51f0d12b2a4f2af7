using Shunt.Teardown;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Teardown;

public sealed class TeardownTests
{
    private readonly World _world = new() { Target = new() { Name = "stage", Retain = TimeSpan.FromMinutes(30) } };

    [Fact]
    public async Task Teardown_leaves_nothing_but_the_ledger()
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        await using var session = await _world.OpenAsync();

        await TeardownStep.RunAsync(session, null, default);

        Assert.Empty(_world.Platform.Runs);
        Assert.Null(await _world.ServesAsync());
        Assert.Empty((await session.Context.Ledger.LoadAsync(default)).Components);
        Assert.NotEmpty(await _world.FactsAsync());
        Assert.Equal("say: Nothing runs on stage any more; its ledger is kept.", _world.Narrator.Lines[^1]);
    }

    [Fact]
    public async Task A_target_that_was_torn_down_takes_a_first_release_again()
    {
        await _world.ReleaseAsync('1');
        await using (var session = await _world.OpenAsync())
            await TeardownStep.RunAsync(session, null, default);

        var live = await _world.ReleaseAsync('1');

        Assert.Null(live.Previous);
        Assert.Equal("111111111111", await _world.ServesAsync());
    }

    [Fact]
    public async Task Teardown_works_after_a_run_that_died()
    {
        await _world.ReleaseAsync('1');
        _world.Platform.DiesBefore = call => call.StartsWith("route", StringComparison.Ordinal);
        await Assert.ThrowsAsync<DiedException>(() => _world.ReleaseAsync('2'));
        _world.Platform.DiesBefore = null;

        await using var session = await _world.OpenAsync();
        await TeardownStep.RunAsync(session, null, default);

        Assert.Empty(_world.Platform.Runs);
    }
}
