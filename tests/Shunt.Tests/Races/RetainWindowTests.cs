using Shunt.Tests.Sessions;

namespace Shunt.Tests.Races;

/// <summary>What stays warm ends by the platform's clock. The releaser's is another, and either may be set while the window runs.</summary>
public sealed class RetainWindowTests
{
    private readonly World _world = new()
    {
        Target = new() { Name = "stage", Retain = TimeSpan.FromMinutes(30) },
        ReleasersTime = new LeapingTimeProvider(),
    };

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_rollback_inside_the_window_is_warm_when_the_releasers_clock_was_set_by_an_hour(int hours)
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        var since = await SinceAsync('1');
        _world.Time.Pass(TimeSpan.FromMinutes(1));
        _world.ReleasersTime!.Pass(TimeSpan.FromHours(hours));

        await _world.RollbackAsync();

        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
        Assert.Equal(since, await SinceAsync('1'));
        Assert.Equal(World.Placed('1'), (await _world.StateAsync()).Live?.Version);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_rollback_gives_the_traffic_back_when_the_platforms_clock_was_set_by_an_hour(int hours)
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        _world.Time.Pass(TimeSpan.FromHours(hours));
        Assert.Equal(World.Suffix('2'), await _world.ServesAsync());

        await _world.RollbackAsync();

        Assert.Equal(World.Suffix('1'), await _world.ServesAsync());
        Assert.Equal(World.Placed('1'), (await _world.StateAsync()).Live?.Version);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_release_after_a_clock_was_set_by_an_hour_leaves_one_way_back(int hours)
    {
        await _world.ReleaseAsync('1');
        await _world.ReleaseAsync('2');
        _world.Time.Pass(TimeSpan.FromHours(hours));
        _world.ReleasersTime!.Pass(TimeSpan.FromHours(-hours));

        await _world.ReleaseAsync('3');

        Assert.Equal(World.Suffix('3'), await _world.ServesAsync());
        Assert.Equal([$"{_world.Instance('2')}", $"{_world.Instance('3')}"], _world.Platform.Runs);
        Assert.Equal(World.Placed('2'), (await _world.StateAsync()).Previous);
    }

    private async Task<DateTimeOffset> SinceAsync(char version) =>
        (await _world.Platform.ObserveAsync("stage", default)).Find(_world.Instance(version))!.Since;
}
