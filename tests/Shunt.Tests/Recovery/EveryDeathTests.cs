using Shunt.Targets;
using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Recovery;

/// <summary>A release is killed at every call that changes anything, before and after it took effect; whatever comes next finds order.</summary>
public sealed class EveryDeathTests
{
    public static readonly TheoryData<string, bool, bool> Moves = new()
    {
        { "cutover", false, false },
        { "cutover", false, true },
        { "cutover", true, false },
        { "cutover", true, true },
        { "warm rollback", false, true },
        { "cold rollback", false, false },
        { "cold rollback", false, true },
        { "automatic rollback", true, false },
        { "automatic rollback", true, true },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task Whatever_call_a_move_dies_at_the_next_session_leaves_one_version_serving_and_no_stray(string move, bool inSteps, bool retains)
    {
        var deaths = 0;
        for (var call = 0; await DiesAsync(move, inSteps, retains, call, after: false); call++)
        {
            Assert.True(await DiesAsync(move, inSteps, retains, call, after: true));
            deaths += 2;
        }

        Assert.True(deaths >= 6, $"Only {deaths} deaths were tried.");
    }

    private static async Task<bool> DiesAsync(string move, bool inSteps, bool retains, int at, bool after)
    {
        var world = new World
        {
            Target = new()
            {
                Name = "prod",
                Rollout = inSteps ? Rollout.InSteps(TimeSpan.FromSeconds(2), 10, 100) : Rollout.AtOnce,
                Retain = retains ? TimeSpan.FromMinutes(30) : TimeSpan.Zero,
            },
        };
        var run = await PrepareAsync(world, move);
        var seen = 0;
        var died = "";
        bool IsTheOne(string call)
        {
            if (seen++ != at)
                return false;

            died = call;
            return true;
        }

        (after ? (Action<Func<string, bool>?>)(dies => world.Platform.DiesAfter = dies) : dies => world.Platform.DiesBefore = dies)(IsTheOne);
        var failure = await Record.ExceptionAsync(run);
        world.Platform.DiesAfter = world.Platform.DiesBefore = null;
        if (failure is not DiedException)
            return false;

        await CheckAsync(world, $"{move}, died {(after ? "after" : "before")} '{died}'");
        return true;
    }

    private static async Task<Func<Task>> PrepareAsync(World world, string move)
    {
        await world.ReleaseAsync('1');
        if (move == "automatic rollback")
            world.Platform.Behaves(World.Suffix('2'), new Behaviour { Traffic = age => age < TimeSpan.FromSeconds(1) ? (0, 0) : (20, 20) });
        if (move is "cutover" or "automatic rollback")
            return () => world.ReleaseAsync('2');

        await world.ReleaseAsync('2');
        if (move == "cold rollback")
            world.Time.Pass(TimeSpan.FromHours(1));
        return () => world.RollbackAsync();
    }

    private static async Task CheckAsync(World world, string death)
    {
        await using var next = await world.OpenAsync();

        var state = await world.StateAsync();
        var observed = await world.Platform.ObserveAsync("prod", default);
        var allowed = new[] { state.Live?.Version.Suffix, state.Incoming?.Version.Suffix }
            .Concat(observed.Instances.Where(instance => instance.RetainedUntil is not null).Select(instance => instance.Id.Suffix));
        Assert.True(state.Open is null, $"A move is open: {death}");
        Assert.True(await world.ServesAsync() == state.Live?.Version.Suffix, $"The ledger says otherwise than the alias: {death}");
        Assert.True(observed.Serving("app")?.Suffix == state.Live?.Version.Suffix, $"Several versions share the traffic: {death}");
        Assert.True(observed.Instances.All(instance => allowed.Contains(instance.Id.Suffix)), $"A stray runs: {death}");
        Assert.True(observed.Find(world.Instance(state.Live!.Version.Commit[0]))?.RetainedUntil is null, $"What is live would end by itself: {death}");
    }
}
