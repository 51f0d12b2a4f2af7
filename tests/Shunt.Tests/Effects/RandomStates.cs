using Shunt.Cutover;
using Shunt.Effects;
using Shunt.Gates;
using Shunt.Rollback;
using Shunt.Targets;
using Shunt.Teardown;
using Shunt.Tests.Sessions;
using Shunt.Versions;

namespace Shunt.Tests.Effects;

/// <summary>
/// States that are drawn from seeds, half of them left by runs that died: what is printed is what is done, looking writes nothing, and what
/// was approved before a change is refused after it. A failure holds its seed and the state's past.
/// </summary>
internal static class RandomStates
{
    /// <summary>Prints a command's effects and carries it out, in state after state.</summary>
    /// <param name="states">How many states.</param>
    public static async Task<StateTally> CarryOutAsync(int states)
    {
        var began = TimeProvider.System.GetTimestamp();
        var tally = new StateTally(0, 0, 0, TimeSpan.Zero);
        for (; tally.States < states; tally = tally with { States = tally.States + 1 })
        {
            var history = new RandomHistory(tally.States);
            await history.HappenAsync();
            var command = history.Pick("cutover", "cutover", "rollback", "teardown");
            var version = history.GoodVersion();
            var story = $"seed {tally.States}: {string.Join("; ", history.Past)}; then {command} {version}";

            var did = await CheckAsync(history.World, command, version, story);
            tally = tally with { Effects = tally.Effects + (did ?? 0), Refused = tally.Refused + (did is null ? 1 : 0) };
        }

        return tally with { Took = TimeProvider.System.GetElapsedTime(began) };
    }

    /// <summary>Approves a release, changes something, and asks whether the approval still holds, until as many as asked for were refused.</summary>
    /// <param name="refusals">How many.</param>
    public static async Task<StateTally> OutdateAsync(int refusals)
    {
        var began = TimeProvider.System.GetTimestamp();
        var tally = new StateTally(0, 0, 0, TimeSpan.Zero);
        for (; tally.Refused < refusals; tally = tally with { States = tally.States + 1 })
        {
            var history = new RandomHistory(tally.States, isGated: true);
            if (await IsRefusedAsync(history, $"seed {tally.States}"))
                tally = tally with { Refused = tally.Refused + 1 };
        }

        return tally with { Took = TimeProvider.System.GetElapsedTime(began) };
    }

    // False where there was nothing to approve, or the change left nothing to be done.
    private static async Task<bool> IsRefusedAsync(RandomHistory history, string seed)
    {
        await history.HappenAsync();
        var world = history.World;
        world.Relate = (_, _) => Ancestry.Diverged;
        var version = history.GoodVersion();
        var plan = await Record.ExceptionAsync(() => ApproveAsync(world, version)) is null ? await PlanAsync(world, version) : null;
        if (plan is not { Effects.Effects.Count: > 0 })
            return false;

        var story = $"{seed}: {string.Join("; ", history.Past)}; approve {version}";
        await world.GateAsync(version);
        await ChangeAsync(history);

        var refusal = await Record.ExceptionAsync(() => world.GateAsync(version));
        var isDone = (await PlanAsync(world, version)).Effects.Effects.Count == 0;
        Assert.True(isDone || refusal is GateRefusedException { ExitCode: ExitCode.Refused }, $"{story}; {history.Past[^1]}: {refusal?.Message ?? "passed"}");
        return refusal is not null;
    }

    // How many effects were carried out; null when the command was refused, as its plan was.
    private static async Task<int?> CheckAsync(World world, string command, char version, string story)
    {
        var before = Snapshot(world);
        var changes = world.Platform.Changes.Count;
        var number = (await world.Context().Ledger.LoadAsync(default)).Number;

        IReadOnlyList<Effect> printed = [];
        var refused = await Record.ExceptionAsync(async () => printed = await PrintAsync(world, command, version));

        Assert.True(before.SequenceEqual(Snapshot(world)), $"Looking wrote: {story}");
        Assert.True(refused is null or ReleaseException, $"{refused}: {story}");

        var failure = await Record.ExceptionAsync(() => RunAsync(world, command, version));

        var did = await Executed.SinceAsync(world, number);
        if (refused is not null)
        {
            Assert.True(failure?.GetType() == refused.GetType(), $"{failure?.Message ?? "It passed"}, though its plan was refused: {story}");
            Assert.True(world.Platform.Changes.Count == changes, $"Something moved though the plan was refused: {story}");
            return null;
        }

        var all = printed.Select(effect => effect.Describe()).ToList();
        if (failure is SupersededException)
            all = [.. all.Take(did.Count)];

        Assert.True(failure is null or SupersededException, $"{failure}: {story}");
        Assert.True(all.SequenceEqual(did), $"Printed:\n{string.Join('\n', all)}\nDone:\n{string.Join('\n', did)}\n{story}");
        var unexplained = world.Platform.Changes.Skip(changes).Where(change => !printed.Any(effect => Executed.Explains(effect, change))).ToList();
        Assert.True(unexplained.Count == 0, $"Nobody was told of {string.Join(", ", unexplained)}: {story}");
        return did.Count;
    }

    private static async Task<IReadOnlyList<Effect>> PrintAsync(World world, string command, char version)
    {
        switch (command)
        {
            case "cutover":
                var plan = await PlanAsync(world, version);
                return [.. plan.First, .. plan.Effects.Effects.Skip(plan.Done)];
            case "rollback":
                var back = await RollbackPlan.ForAsync(world.Context(), null, default);
                return [.. back.First, .. back.Effects.Effects];
            default:
                var down = await TeardownPlan.ForAsync(world.Context(), default);
                return [.. down.First, .. down.Effects.Effects];
        }
    }

    private static Task RunAsync(World world, string command, char version) => command switch
    {
        "cutover" => world.ContinueAsync(version),
        "rollback" => world.RollbackAsync(),
        _ => world.TeardownAsync(),
    };

    private static async Task<CutoverPlan> PlanAsync(World world, char version) =>
        await CutoverPlan.ForAsync(world.Context(), await world.ImageAsync(version), default);

    private static async Task ApproveAsync(World world, char version)
    {
        var context = world.Context();
        var image = await world.ImageAsync(version);
        var plan = await CutoverPlan.ForAsync(context, image, default);
        await context.Ledger.AppendAsync(plan.Approve(context, "reviewed"), epoch: 0, default);
    }

    // Something that is not this very release: another run, or other rules.
    private static async Task ChangeAsync(RandomHistory history)
    {
        var world = history.World;
        const char other = '8';
        switch (history.Pick(0, 1, 2, 3))
        {
            case 0:
                history.Past.Add($"release {other}");
                await world.ReleaseAsync(other, World.Ci);
                break;
            case 1:
                history.Past.Add($"deploy {other}");
                await world.InSessionAsync(session => world.DeployAsync(session, other));
                break;
            case 2:
                history.Past.Add("other steps");
                world.Target = world.Target with { Rollout = Rollout.InSteps(TimeSpan.FromSeconds(1), 33, 100) };
                break;
            default:
                history.Past.Add("teardown");
                await world.TeardownAsync();
                break;
        }
    }

    private static List<string> Snapshot(World world) =>
    [
        .. world.Store.EntriesOf("prod").Select(entry => $"{entry.Key} {Convert.ToHexString(entry.Value)}"),
        $"{world.Store.ReadLeaseAsync("prod", default).Result}",
        .. world.Platform.Changes,
        .. world.Platform.Runs,
    ];
}
