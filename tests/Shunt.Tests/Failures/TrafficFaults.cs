using Shunt.Hooks;
using Shunt.Platforms;
using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Failures;

/// <summary>What goes wrong once a version takes traffic.</summary>
internal static class TrafficFaults
{
    public static IEnumerable<PlantedFault> All =>
    [
        PlantedFault.Of("every request to it fails", PlantedFault.Answering(requests => requests)),
        PlantedFault.Of("one request in five fails", PlantedFault.Answering(requests => requests / 5)),
        PlantedFault.Of("requests fail after the first 200", PlantedFault.Answering(requests => Math.Max(0, requests - 200))),
        PlantedFault.Of("it leaks until the kernel ends it", Turning(new InstanceHealth(HealthState.Lost, "it ended with exit code 137"))),
        PlantedFault.Of("it hangs under traffic", Turning(new InstanceHealth(HealthState.NotYet, "GET /health did not answer within 2 s on 127.0.0.1:5102"))),
        PlantedFault.Of("one of its processes dies", Turning(new InstanceHealth(HealthState.NotYet, "process 2 of 3: it ended with exit code 137 and will be started again"))),
        OnTheAlias("it is healthy and the alias answers 500", new Behaviour { Status = 500 }),
        OnTheAlias("it is healthy and the alias answers nothing", new Behaviour { Status = null }),
        OnTheAlias("the alias still leads to the version before", new Behaviour { Suffix = World.Suffix('1') }),
        new("the next of its processes does not come up", FailsToGrowAsync),
        new("what served had to end first, and it does not come up", DoesNotComeUpAsync),
        new("what served had to end first, and neither comes up", NeitherComesUpAsync) { Serves = null },
        new("it fails a smoke test", FailsSmokeTestAsync),
        StartFaults.Hooked("a hook that watches it speaks against it", During.Cutover(Hook.Code("orders arrive", (_, _) => throw new IOException("3 orders a minute, not 40")))),
        StartFaults.Hooked("a hook after the cutover fails", After.Cutover(Hook.Code("tell the channel", (_, _) => throw new IOException("no route to host")))),
        PlantedFault.Of("the first version of all fails", PlantedFault.Answering(requests => requests)) with { Before = "", Serves = '2' },
        new("it fails, and the version before is gone for good", FailsWithoutWayBackAsync) { Serves = '2' },
    ];

    // Well for two seconds.
    private static Behaviour Turning(InstanceHealth later) => new()
    {
        Health = age => age < TimeSpan.FromSeconds(2) ? new InstanceHealth(HealthState.Healthy, "GET /health answered 200") : later,
    };

    private static PlantedFault OnTheAlias(string name, Behaviour behaviour) => new(name, world =>
    {
        world.Platform.DiesAfter = call =>
        {
            if (call.EndsWith($"{World.Suffix('2')}=100", StringComparison.Ordinal))
                world.Platform.Behaves(World.Suffix('2'), behaviour);
            return false;
        };
        return world.ReleaseAsync('2', World.Ci);
    });

    private static async Task FailsToGrowAsync(World world)
    {
        world.Target = world.Target with { Processes = 3, Rollout = Rollout.Rolling(1, TimeSpan.FromSeconds(6)) };
        world.Platform.DiesAfter = call =>
        {
            if (call == "start app-222222222222.prod x2")
                world.Platform.Behaves(World.Suffix('2'), new Behaviour { Health = _ => new InstanceHealth(HealthState.NotYet, "process 2 of 2: GET /health answered 503") });
            return false;
        };
        await world.ReleaseAsync('2', World.Ci);
    }

    private static Task NeitherComesUpAsync(World world)
    {
        world.Platform.DiesAfter = call =>
        {
            if (call == "start app-111111111111.prod")
                world.Platform.Kill(world.Instance('1'));
            return false;
        };
        return DoesNotComeUpAsync(world);
    }

    private static async Task DoesNotComeUpAsync(World world)
    {
        world.Target = world.Target with { Rollout = Rollout.Recreate(TimeSpan.FromSeconds(6)), Retain = TimeSpan.Zero };
        world.Platform.Behaves(World.Suffix('2'), Behaviour.EndsAfter(TimeSpan.FromSeconds(0.3), "it ended with exit code 134"));
        await world.ReleaseAsync('2', World.Ci);
    }

    private static async Task FailsSmokeTestAsync(World world)
    {
        world.Component = world.Component with { SmokeTests = ["tests/Smoke/Smoke.csproj"] };
        world.FailsSmokeTests = '2';
        await world.ReleaseAsync('2', World.Ci);
    }

    private static async Task FailsWithoutWayBackAsync(World world)
    {
        world.Platform.Kill(world.Instance('1'));
        world.Images.Lose(World.Placed('1').Digest);
        world.Platform.Behaves(World.Suffix('2'), PlantedFault.Answering(requests => requests));
        await world.ReleaseAsync('2', World.Ci with { BreakGlass = "the shop is down" });
    }
}
