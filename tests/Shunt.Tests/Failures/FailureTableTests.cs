using Shunt.Tests.Sessions;
using Tests;

namespace Shunt.Tests.Failures;

/// <summary>
/// Every fault in <c>docs/failures.md</c> is planted: the message begins as the table says, names who serves and what to do next, the exit
/// code is the table's, and the version that answers on the alias is the one that is named.
/// </summary>
public sealed class FailureTableTests
{
    private static readonly IReadOnlyList<PlantedFault> Planted =
        [.. StartFaults.All, .. TrafficFaults.All, .. GateFaults.All, .. LedgerFaults.All, .. RollbackFaults.All];

    public static TheoryData<string> Failures() => [.. FailureTable.Failures.Select(row => row.Fault)];

    public static TheoryData<string> Survived() => [.. FailureTable.Survived];

    [Fact]
    public void The_table_holds_every_fault_that_is_planted_and_no_other()
    {
        Assert.Equal(Planted.Select(fault => fault.Name), FailureTable.Failures.Select(row => row.Fault));
        Assert.Equal(SurvivedFaults.All.Select(fault => fault.Name), FailureTable.Survived);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_fault_ends_with_the_message_the_exit_code_and_the_version_of_the_table(string name)
    {
        var row = FailureTable.Failures.Single(row => row.Fault == name);
        var fault = Planted.Single(fault => fault.Name == name);
        var world = await fault.PrepareAsync();

        var failure = await Assert.ThrowsAnyAsync<ReleaseException>(() => fault.Happen(world));

        row.Require(failure, "prod", ("new", World.Suffix('2')), ("old", World.Suffix('1')), ("newer", World.Suffix('3')));
        await RequireServesAsync(world, fault.Serves);
    }

    [Theory]
    [MemberData(nameof(Survived))]
    public async Task A_fault_that_is_no_failure_ends_well(string name)
    {
        var fault = SurvivedFaults.All.Single(fault => fault.Name == name);
        var world = await fault.PrepareAsync();

        await fault.Happen(world);

        await RequireServesAsync(world, fault.Serves);
    }

    private static async Task RequireServesAsync(World world, char? version)
    {
        world.Platform.DiesAfter = null;
        Assert.Equal(version is { } one ? World.Suffix(one) : null, await world.ServesAsync());
    }
}
