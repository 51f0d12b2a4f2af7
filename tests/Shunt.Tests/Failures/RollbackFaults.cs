using Shunt.Tests.Platforms;
using Shunt.Tests.Sessions;

namespace Shunt.Tests.Failures;

/// <summary>What goes wrong on the way back.</summary>
internal static class RollbackFaults
{
    public static IEnumerable<PlantedFault> All =>
    [
        new("a rollback where nothing was released", world => world.RollbackAsync()) { Before = "", Serves = null },
        new("a rollback from the first version", world => world.RollbackAsync()),
        new("a rollback to a version that was never good", world => world.RollbackAsync('9')) { Before = "12", Serves = '2' },
        new("a rollback after the window to an image that was pruned", PrunedAsync) { Before = "12", Serves = '2' },
        new("a rollback after the window to a version that does not start any more", DoesNotStartAsync) { Before = "12", Serves = '2' },
    ];

    private static async Task PrunedAsync(World world)
    {
        world.Time.Pass(TimeSpan.FromHours(1));
        world.Images.Lose(World.Placed('1').Digest);
        await world.RollbackAsync();
    }

    private static async Task DoesNotStartAsync(World world)
    {
        world.Time.Pass(TimeSpan.FromHours(1));
        world.Platform.Behaves(World.Suffix('1'), Behaviour.EndsAfter(TimeSpan.FromSeconds(1), "it ended with exit code 1", "the table 'orders' has no column 'total'"));
        await world.RollbackAsync();
    }
}
