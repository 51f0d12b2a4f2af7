using Shunt.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Failures;

/// <summary>What goes wrong with the ledger, and between releases that run at once.</summary>
internal static class LedgerFaults
{
    public static IEnumerable<PlantedFault> All =>
    [
        new("another release holds the target", HeldAsync),
        new("it slept, and a newer release took over", SleptAsync) { Serves = '3' },
        new("it slept, and what it sent arrives late", LateAsync) { Serves = '3' },
        Damaged("an entry of the ledger was edited", entries => entries[2][100] ^= 1),
        Damaged("an entry of the ledger is torn", entries => entries[3] = entries[3][..50]),
        Damaged("an entry of the ledger was deleted", entries => entries.Remove(2)),
        Damaged("the newest entry of the ledger was deleted", entries => entries.Remove(entries.Count)),
        new("the ledger's state is older than the platform's", async world =>
        {
            await world.Platform.FenceAsync("prod", epoch: 40, default);
            await world.ReleaseAsync('2', World.Ci);
        }),
        new("the disk is full", world =>
        {
            world.Store.IsFull = true;
            return world.ReleaseAsync('2', World.Ci);
        }),
    ];

    private static PlantedFault Damaged(string name, Action<IDictionary<int, byte[]>> damage) => new(name, world =>
    {
        damage(world.Store.EntriesOf("prod"));
        return world.ReleaseAsync('2', World.Ci);
    });

    private static async Task HeldAsync(World world)
    {
        await using var holder = await world.OpenAsync();
        world.Time.Leapt = () =>
        {
            var seen = world.Store.ReadLeaseAsync("prod", default).Result;
            _ = world.Store.TryReplaceLeaseAsync("prod", seen, seen! with { Epoch = holder.Epoch, Renewal = seen.Renewal + 1 }, default).Result;
        };
        await world.ReleaseAsync('2', World.Ci);
    }

    private static async Task SleptAsync(World world)
    {
        var gate = await world.GateAsync('2', World.Ci);
        var slept = await world.OpenAsync();
        await world.ReleaseAsync('3', World.Ci);
        await world.DeployAsync(slept, '2', gate);
    }

    private static async Task LateAsync(World world)
    {
        var slept = await world.OpenAsync();
        await world.ReleaseAsync('3', World.Ci);
        await world.Platform.RouteAsync("prod", "app", [new Weight(world.Instance('1'), 100)], TimeSpan.Zero, slept.Epoch, default);
    }
}
