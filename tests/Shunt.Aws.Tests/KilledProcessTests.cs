using Shunt.Aws.Tests.Killings;
using Shunt.Aws.Tests.Peers;
using Tests;

namespace Shunt.Aws.Tests;

/// <summary>Processes that release on AWS are killed by SIGKILL, here where the plain route moves for the last time; <c>bench/deaths</c> kills them at every change.</summary>
public sealed class KilledProcessTests(Moto moto) : IClassFixture<Moto>
{
    [PeerFact("moto_server")]
    public async Task A_cutover_that_is_killed_where_the_route_moves_leaves_somebody_serving_and_is_ended_by_the_same_command()
    {
        // The stack of the version, and the steps of 10, 50 and 100 %.
        var ends = await KillAsync(KilledCommand.Cutover, move: 3);

        Assert.Equal(["222222222222=50 111111111111=50", "222222222222=100"], ends.Select(end => end.Between));
    }

    [PeerFact("moto_server")]
    public async Task A_rollback_that_is_killed_where_the_route_moves_leaves_somebody_serving_and_is_ended_by_the_same_command()
    {
        var ends = await KillAsync(KilledCommand.Rollback, move: 0);

        Assert.Equal(["222222222222=100", "111111111111=100"], ends.Select(end => end.Between));
    }

    private async Task<IReadOnlyList<KillingEnd>> KillAsync(KilledCommand command, int move)
    {
        var address = (await moto.ServerAsync()).Address;

        var ends = new List<KillingEnd>();
        foreach (var isAfter in (bool[])[false, true])
            ends.Add(await Killing.RunAsync(address, command, new(move, isAfter, "Action=ExecuteChangeSet")));
        Assert.All(ends, end => Assert.True(end.Problem is null, end.Problem));
        return ends;
    }
}
