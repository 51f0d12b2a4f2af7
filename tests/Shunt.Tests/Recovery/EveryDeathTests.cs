using Shunt.Rollback;
using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;
using Shunt.Verify;

namespace Shunt.Tests.Recovery;

/// <summary>
/// A run is killed at every change it makes, to the platform or to the ledger, before the change took effect and after: before its
/// intent was written, after it, after each effect, and after each observation. Whatever command comes next finds order.
/// </summary>
public sealed class EveryDeathTests
{
    private static readonly Dictionary<string, Move> Moves = new()
    {
        ["first release"] = new("", world => world.ReleaseAsync('2')),
        ["cutover"] = new("1", world => world.ReleaseAsync('2')),
        ["cutover with an older way back"] = new("01", world => world.ReleaseAsync('2')),
        ["cutover to the way back"] = new("21", world => world.ReleaseAsync('2')),
        ["cutover where another release rests"] = new("1", OverRestingAsync),
        ["cutover with smoke tests"] = new("1", world => SmokedAsync(world, fails: false)),
        ["cutover that fails its smoke tests"] = new("1", world => SmokedAsync(world, fails: true)),
        ["first release that fails its smoke tests"] = new("", world => SmokedAsync(world, fails: true)),
        ["rolling cutover"] = new("1", world => RollingAsync(world, Behaviour.Well)),
        ["rolling cutover with an older way back"] = new("01", world => RollingAsync(world, Behaviour.Well)),
        ["rolling cutover whose watch fails"] = new("1", world => RollingAsync(world, BadUnderTraffic)),
        ["recreating cutover"] = new("1", world => RecreatingAsync(world, Behaviour.Well)) { IsAlone = true },
        ["recreating cutover that crashes"] = new("1", world => RecreatingAsync(world, Behaviour.EndsAfter(TimeSpan.Zero, "it ended"))) { IsAlone = true },
        ["recreating cutover whose watch fails"] = new("1", world => RecreatingAsync(world, BadUnderTraffic)) { IsAlone = true },
        ["recreating rollback"] = new("12", RecreatingRollbackAsync),
        ["cutover with a migration"] = new("1", world => MigratingAsync(world, Behaviour.Well)),
        ["cutover with a migration that crashes"] = new("1", world => MigratingAsync(world, Behaviour.EndsAfter(TimeSpan.Zero, "it ended"))),
        ["cutover that crashes"] = new("1", world => FailingAsync(world, Behaviour.EndsAfter(TimeSpan.Zero, "it ended"))),
        ["cutover that fails its tests"] = new("1", FailingTestsAsync),
        ["cutover whose watch fails"] = new("1", world => FailingAsync(world, BadUnderTraffic)),
        ["first release whose watch fails"] = new("", world => FailingAsync(world, BadUnderTraffic)),
        ["warm rollback"] = new("12", world => world.RollbackAsync()),
        ["warm rollback to an older version"] = new("102", world => world.RollbackAsync('1')),
        ["cold rollback"] = new("12", ColdRollbackAsync),
        ["teardown"] = new("12", world => world.TeardownAsync()),
    };

    private static readonly Dictionary<string, Func<World, Task>> Nexts = new()
    {
        ["a look"] = async world => await (await world.OpenAsync()).DisposeAsync(),
        ["a release"] = world => world.ReleaseAsync('9'),
        ["a rollback"] = RollbackIfPossibleAsync,
        ["a teardown"] = world => world.TeardownAsync(),
    };

    public static TheoryData<string, bool, bool> Every()
    {
        var data = new TheoryData<string, bool, bool>();
        foreach (var move in Moves.Keys)
        {
            data.Add(move, false, true);
            data.Add(move, true, false);
        }

        return data;
    }

    private static Behaviour BadUnderTraffic => new() { Traffic = age => age < TimeSpan.FromSeconds(1) ? (0, 0) : (20, 20) };

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Whatever_change_a_run_dies_at_the_next_command_leaves_one_version_serving_and_no_stray(string move, bool inSteps, bool retains)
    {
        var deaths = 0;
        for (var at = 0; await DiesAsync(move, inSteps, retains, at, after: false, "the same"); at++)
        {
            Assert.True(await DiesAsync(move, inSteps, retains, at, after: true, "the same"));
            foreach (var next in Nexts.Keys)
            {
                await DiesAsync(move, inSteps, retains, at, after: false, next);
                await DiesAsync(move, inSteps, retains, at, after: true, next);
            }

            deaths++;
        }

        Assert.True(deaths >= 3, $"Only {deaths} deaths were tried.");
    }

    private static async Task<bool> DiesAsync(string move, bool inSteps, bool retains, int at, bool after, string next)
    {
        var world = NewWorld(inSteps, retains);
        foreach (var version in Moves[move].Before)
            await world.ReleaseAsync(version);
        var before = await world.ServesAsync();

        world.DieAt(at, after);
        var death = await Record.ExceptionAsync(() => Moves[move].Run(world));
        world.DieAt(null);
        if (death is not DiedException)
            return false;

        var story = $"{move}{(inSteps ? ", in steps" : "")}{(retains ? "" : ", retains nothing")}: {death.Message} ({(after ? "after" : "before")}), then {next}";
        var failure = await Record.ExceptionAsync(() => next == "the same" ? AgainAsync(world, move) : Nexts[next](world));
        Assert.True(failure is null, $"{story}: {failure}");
        await OrderlyAsync(world, story, next, before);
        Assert.True(!Moves[move].IsAlone || world.Platform.MostProcesses <= world.Target.Processes, $"Two versions ran at once: {story}");
        return true;
    }

    private static Task MigratingAsync(World world, Behaviour behaviour)
    {
        world.KeepsData(('2', 2, 0));
        return FailingAsync(world, behaviour);
    }

    private static World NewWorld(bool inSteps, bool retains) => new()
    {
        Target = new()
        {
            Name = "prod",
            Processes = 2,
            Rollout = inSteps ? Rollout.InSteps(TimeSpan.FromSeconds(2), 10, 100) : Rollout.InSteps(TimeSpan.FromSeconds(2), 100),
            Retain = retains ? TimeSpan.FromMinutes(30) : TimeSpan.Zero,
        },
    };

    // The same command ends as it would have without the death; one that was to fail may fail, or find itself undone.
    private static async Task AgainAsync(World world, string move)
    {
        if (await Record.ExceptionAsync(() => Moves[move].Run(world)) is { } failure and not ReleaseException)
            throw failure;
    }

    private static async Task OrderlyAsync(World world, string story, string next, string? before)
    {
        var state = await world.StateAsync();
        var observed = await world.Platform.ObserveAsync("prod", default);
        var serves = await world.ServesAsync();
        var rests = state.Open is not null;
        var expected = next switch
        {
            "a release" => serves == World.Suffix('9'),
            "a teardown" => serves is null && observed.Instances.Count == 0,
            _ when story.StartsWith("teardown", StringComparison.Ordinal) => serves is null || serves == before || next == "a rollback",
            _ => serves == before || serves == World.Suffix('2') || serves == World.Suffix('1') || serves == World.Suffix('0'),
        };
        Assert.True(expected, $"{serves ?? "Nothing"} serves: {story}");
        Assert.True(serves == state.Live?.Version.Suffix, $"The ledger says otherwise than the alias: {story}");
        Assert.True(serves is null || observed.Serving("app")?.Suffix == serves, $"Several versions share the traffic: {story}");
        Assert.True(serves is null || observed.Find(observed.Serving("app")!)!.Processes == 2, $"'{serves}' serves with too few processes: {story}");
        Assert.True(!rests || (next is "a look" or "a rollback" && observed.Share(world.Instance('2')) == 0), $"A run is open: {story}");

        var known = new[] { serves, state.Previous?.Suffix, rests ? state.Open!.To!.Suffix : null };
        foreach (var instance in observed.Instances)
        {
            Assert.True(known.Contains(instance.Id.Suffix), $"'{instance.Id}' is a stray: {story}");
            Assert.True((instance.RetainedUntil is not null) == (instance.Id.Suffix == state.Previous?.Suffix && instance.Id.Suffix != serves && !rests)
                || rests, $"'{instance.Id}' is kept otherwise than the ledger says: {story}");
        }
    }

    private static async Task OverRestingAsync(World world)
    {
        if ((await world.StateAsync()).Incoming?.Version != World.Placed('3') && (await world.StateAsync()).Live?.Version == World.Placed('1'))
            await world.InSessionAsync(session => world.VerifyAsync(session, '3'));
        await world.ReleaseAsync('2');
    }

    private static async Task FailingAsync(World world, Behaviour behaviour)
    {
        world.Platform.Behaves(World.Suffix('2'), behaviour);
        await world.ReleaseAsync('2');
    }

    private static async Task RollingAsync(World world, Behaviour behaviour)
    {
        world.Target = world.Target with { Rollout = Rollout.Rolling(1, TimeSpan.FromSeconds(2)) };
        await FailingAsync(world, behaviour);
    }

    private static async Task RecreatingAsync(World world, Behaviour behaviour)
    {
        world.Target = world.Target with { Rollout = Rollout.Recreate(TimeSpan.FromSeconds(2)), Retain = TimeSpan.Zero };
        await FailingAsync(world, behaviour);
    }

    private static async Task RecreatingRollbackAsync(World world)
    {
        world.Target = world.Target with { Rollout = Rollout.Recreate(TimeSpan.FromSeconds(2)), Retain = TimeSpan.Zero };
        await world.RollbackAsync();
    }

    private static async Task SmokedAsync(World world, bool fails)
    {
        world.Component = world.Component with { SmokeTests = ["tests/Smoke/Smoke.csproj"] };
        world.FailsSmokeTests = fails ? '2' : null;
        await world.ReleaseAsync('2');
    }

    private static async Task FailingTestsAsync(World world)
    {
        var gate = await world.GateAsync('2');
        await world.InSessionAsync(async session => await Verifier.VerifyAsync(
            session, await world.DeployAsync(session, '2', gate), (_, _) => throw new TestsFailedException("1 of 3 failed"), default));
    }

    private static async Task ColdRollbackAsync(World world)
    {
        world.Time.Pass(TimeSpan.FromHours(1));
        await world.RollbackAsync();
    }

    private static async Task RollbackIfPossibleAsync(World world)
    {
        try
        {
            await world.RollbackAsync();
        }
        catch (NoWayBackException)
        {
            // Refused before anything was touched: whoever comes next settles.
            await Nexts["a look"](world);
        }
    }

    /// <summary>A run, over what was released before.</summary>
    private sealed record Move(string Before, Func<World, Task> Run)
    {
        /// <value>Whether no two versions may run at once.</value>
        public bool IsAlone { get; init; }
    }
}
