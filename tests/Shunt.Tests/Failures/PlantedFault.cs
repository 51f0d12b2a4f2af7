using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Failures;

/// <summary>Something that goes wrong while version '2' is released over '1', or on the way back.</summary>
/// <param name="Name">What, as <c>docs/failures.md</c> calls it.</param>
/// <param name="Happen">Plants it and runs the command.</param>
internal sealed record PlantedFault(string Name, Func<World, Task> Happen)
{
    /// <value>What was released before, in order.</value>
    public string Before { get; init; } = "1";

    /// <value>The version that answers on the alias in the end; null for none.</value>
    public char? Serves { get; init; } = '1';

    /// <summary>A target whose rollout is watched in two steps, with the versions from before; all of them answer a hundred requests a second well.</summary>
    public async Task<World> PrepareAsync()
    {
        var world = new World
        {
            Target = new() { Name = "prod", Rollout = Rollout.InSteps(TimeSpan.FromSeconds(6), 50, 100), Retain = TimeSpan.FromMinutes(30) },
        };
        foreach (var version in Before)
        {
            world.Platform.Behaves(World.Suffix(version), Answering(_ => 0));
            await world.ReleaseAsync(version, World.Ci);
        }

        return world;
    }

    /// <summary>A version that is released with a behaviour.</summary>
    public static PlantedFault Of(string name, Behaviour behaviour) => new(name, world =>
    {
        world.Platform.Behaves(World.Suffix('2'), behaviour);
        return world.ReleaseAsync('2', World.Ci);
    });

    /// <summary>A hundred requests a second, some of which fail.</summary>
    /// <param name="failures">How many of a number of requests.</param>
    public static Behaviour Answering(Func<long, long> failures) => new()
    {
        Traffic = age => ((long)(age.TotalSeconds * 100), failures((long)(age.TotalSeconds * 100))),
    };
}
