using Shunt.Aws.Tests.Simulated;
using Shunt.Tests.Platforms;

namespace Shunt.Aws.Tests;

/// <summary>
/// The process that releases is killed at each of its changes of AWS and of the ledger, before and after it takes effect; the same command again
/// goes on from there, and what is there in the end is what would have been without the death.
/// </summary>
public sealed class DeathTests
{
    [Fact]
    public async Task A_release_that_is_killed_anywhere_is_finished_by_the_next_command()
    {
        var (whole, changes) = await WholeAsync(account => account.ReleaseAsync('1'), account => account.ReleaseAsync('2'));

        foreach (var (at, isAfter) in Deaths(changes))
            Assert.Equal((at, isAfter, whole), (at, isAfter, await KilledAsync(at, isAfter, account => account.ReleaseAsync('1'), account => account.ReleaseAsync('2'))));

        Assert.Equal(
            """
            shop-prod-app-111111111111
            shop-prod-app-222222222222
            shop-prod-environment
            shop-prod-routing
            route 222222222222=100
            ends shop-prod-111111111111
            """,
            whole);
    }

    [Fact]
    public async Task A_first_release_that_is_killed_anywhere_is_finished_by_the_next_command()
    {
        var (whole, changes) = await WholeAsync(_ => Task.CompletedTask, account => account.ReleaseAsync('1'));

        foreach (var (at, isAfter) in Deaths(changes))
            Assert.Equal((at, isAfter, whole), (at, isAfter, await KilledAsync(at, isAfter, _ => Task.CompletedTask, account => account.ReleaseAsync('1'))));
    }

    [Fact]
    public async Task A_rollback_that_is_killed_anywhere_is_finished_by_the_next_command()
    {
        var (whole, changes) = await WholeAsync(BothAsync, account => account.RollbackAsync('1'));

        foreach (var (at, isAfter) in Deaths(changes))
            Assert.Equal((at, isAfter, whole), (at, isAfter, await KilledAsync(at, isAfter, BothAsync, account => account.RollbackAsync('1'))));

        Assert.Contains("route 111111111111=100", whole);
    }

    private static async Task BothAsync(SimulatedAccount account)
    {
        await account.ReleaseAsync('1');
        await account.ReleaseAsync('2');
    }

    private static IEnumerable<(int At, bool IsAfter)> Deaths(int changes) => Enumerable.Range(0, changes).SelectMany(at => new[] { (at, false), (at, true) });

    private static async Task<(string Picture, int Changes)> WholeAsync(Func<SimulatedAccount, Task> before, Func<SimulatedAccount, Task> command)
    {
        using var account = new SimulatedAccount();
        await before(account);
        account.Mortality.BeBorn();
        await command(account);
        Assert.InRange(account.Mortality.Seen, 10, 100);
        return (account.Picture(), account.Mortality.Seen);
    }

    private static async Task<string> KilledAsync(int at, bool isAfter, Func<SimulatedAccount, Task> before, Func<SimulatedAccount, Task> command)
    {
        using var account = new SimulatedAccount();
        await before(account);
        account.Mortality.BeBorn();
        (account.Mortality.At, account.Mortality.IsAfter) = (at, isAfter);
        var served = account.Routed().Length > 0;

        await Assert.ThrowsAsync<DiedException>(() => command(account));
        if (served)
            Assert.NotEqual("", account.Routed());

        account.Mortality.BeBorn();
        await command(account);
        return account.Picture();
    }
}
