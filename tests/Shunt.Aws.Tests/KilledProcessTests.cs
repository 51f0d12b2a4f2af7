using Shunt.Aws.Tests.Killings;
using Shunt.Aws.Tests.Peers;
using Tests;

namespace Shunt.Aws.Tests;

/// <summary>Processes that release on AWS are killed by SIGKILL where the plain route moves; <c>bench/deaths</c> kills them at every change, before and after.</summary>
public sealed class KilledProcessTests(Moto moto) : IClassFixture<Moto>
{
    private const string Execution = "Action=ExecuteChangeSet";

    [PeerFact("moto_server")]
    public async Task A_cutover_that_is_killed_when_the_route_has_moved_leaves_the_new_version_serving_and_is_ended_by_the_same_command()
    {
        // The stack of the version comes first, and the steps of 10, 50 and 100 %.
        var end = await Killing.RunAsync((await moto.ServerAsync()).Address, KilledCommand.Cutover, new(3, IsAfter: true, Execution));

        Assert.True(end.Problem is null, end.Problem);
        Assert.Equal("222222222222=100", end.Between);
    }

    [PeerFact("moto_server")]
    public async Task A_rollback_that_is_killed_before_the_route_moves_leaves_what_served_serving_and_is_ended_by_the_same_command()
    {
        var end = await Killing.RunAsync((await moto.ServerAsync()).Address, KilledCommand.Rollback, new(0, IsAfter: false, Execution));

        Assert.True(end.Problem is null, end.Problem);
        Assert.Equal("222222222222=100", end.Between);
    }
}
