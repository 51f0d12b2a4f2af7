using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Failures;

/// <summary>What looks like a failure and is none: the command ends well all the same.</summary>
internal static class SurvivedFaults
{
    public static IEnumerable<PlantedFault> All =>
    [
        PlantedFault.Of("it takes 20 s to become healthy", Behaviour.HealthyAfter(TimeSpan.FromSeconds(20))) with { Serves = '2' },
        PlantedFault.Of("no request reaches it while it is watched", Behaviour.Well) with { Serves = '2' },
        PlantedFault.Of("one request in a thousand fails", PlantedFault.Answering(requests => requests / 1000)) with { Serves = '2' },
        new("it fails as often as the version before", BothFailAsync) { Serves = '2' },
        new("what serves crashed", AfterACrashAsync) { Serves = '2' },
        new("the release before was killed half way", KilledAsync) { Serves = '2' },
        new("the holder of the target died", HolderDiedAsync) { Serves = '2' },
        new("the lease record is torn", world =>
        {
            world.Store.TearLease("prod");
            return world.ReleaseAsync('2', World.Ci);
        }) { Serves = '2' },
        new("the releasing machine's clock was set back by an hour", world => ClockSetAsync(world, -1)) { Serves = '2' },
        new("the releasing machine's clock was set forward by an hour", world => ClockSetAsync(world, 1)) { Serves = '2' },
        new("a rollback after the window", world =>
        {
            world.Time.Pass(TimeSpan.FromHours(1));
            return world.RollbackAsync();
        }) { Before = "12" },
        new("a rollback to an instance that crashed inside the window", world =>
        {
            world.Platform.Kill(world.Instance('1'));
            return world.RollbackAsync();
        }) { Before = "12" },
    ];

    private static async Task BothFailAsync(World world)
    {
        foreach (var version in "12")
            world.Platform.Behaves(World.Suffix(version), PlantedFault.Answering(requests => requests / 5));
        await world.ReleaseAsync('2', World.Ci);
    }

    private static async Task AfterACrashAsync(World world)
    {
        world.Platform.Kill(world.Instance('1'));
        await world.ReleaseAsync('2', World.Ci);
    }

    private static async Task KilledAsync(World world)
    {
        world.DieAt(5, after: true);
        await Assert.ThrowsAsync<DiedException>(() => world.ReleaseAsync('2', World.Ci));
        world.DieAt(null);
        await world.ContinueAsync('2');
    }

    private static async Task HolderDiedAsync(World world)
    {
        _ = await world.OpenAsync();
        await world.ReleaseAsync('2', World.Ci);
    }

    private static async Task ClockSetAsync(World world, int hours)
    {
        world.ReleasersTime = new LeapingTimeProvider();
        world.ReleasersTime.Pass(world.Time.Elapsed + TimeSpan.FromHours(hours));
        await world.ReleaseAsync('2', World.Ci);
    }
}
