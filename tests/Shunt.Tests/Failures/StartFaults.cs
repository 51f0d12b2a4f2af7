using Shunt.Hooks;
using Shunt.Platforms;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;
using Shunt.Verify;

namespace Shunt.Tests.Failures;

/// <summary>What goes wrong before a version takes traffic.</summary>
internal static class StartFaults
{
    public static IEnumerable<PlantedFault> All =>
    [
        PlantedFault.Of("it crashes as it starts", Behaviour.EndsAfter(TimeSpan.FromSeconds(0.3), "it ended with exit code 134", "no database")),
        PlantedFault.Of("it binds its port too late", StaysAt("GET /health did not answer on 127.0.0.1:5102 (Connection refused)")),
        PlantedFault.Of("it never becomes healthy", StaysAt("GET /health answered 503")),
        PlantedFault.Of("another process took its port", Behaviour.EndsAfter(TimeSpan.FromSeconds(0.2), "another process answers on port 5102: pid 411, nginx")),
        PlantedFault.Of("its health lies: all else answers 500", new Behaviour { Status = 500 }),
        PlantedFault.Of("its own route answers nothing", new Behaviour { Status = null }),
        PlantedFault.Of("it is another version than its image says", new Behaviour { VersionBody = $$"""{"component":"app","version":"{{new string('9', 40)}}"}""" }),
        PlantedFault.Of("it names no version", new Behaviour { VersionBody = "hello" }),
        PlantedFault.Of("another version answers on its own route", new Behaviour { Suffix = World.Suffix('9') }),
        new("it fails an integration test", FailsTestsAsync),
        Hooked("a hook before the cutover fails", Before.Cutover(Hook.Code("warm the caches", (_, _) => throw new IOException("no route to host")))),
        Hooked("a hook before the cutover hangs", Before.Cutover(Hook.Code("warm the caches", (_, token) => new TaskCompletionSource().Task.WaitAsync(token)))),
        new("its stored image is pruned before it starts", LosesImageAsync),
    ];

    /// <summary>A release with a hook.</summary>
    /// <param name="name">The fault.</param>
    /// <param name="hook">The hook that fails.</param>
    internal static PlantedFault Hooked(string name, HookPoint hook) => new(name, world =>
    {
        world.Target = world.Target with { Hooks = [hook] };
        return world.ReleaseAsync('2', World.Ci);
    });

    private static Behaviour StaysAt(string detail) => new() { Health = _ => new InstanceHealth(HealthState.NotYet, detail) };

    private static async Task FailsTestsAsync(World world)
    {
        var gate = await world.GateAsync('2', World.Ci);
        await world.InSessionAsync(async session => await Verifier.VerifyAsync(
            session, await world.DeployAsync(session, '2', gate), (_, _) => throw new TestsFailedException("integration tests: 1 failed, 12 passed"), default));
    }

    private static async Task LosesImageAsync(World world)
    {
        var image = await world.ImageAsync('2');
        var gate = await world.GateAsync('2', World.Ci);
        world.Images.Lose(image.Digest);
        await world.InSessionAsync(session => Shunt.Deploy.Deployer.DeployAsync(session, image, gate, default));
    }
}
