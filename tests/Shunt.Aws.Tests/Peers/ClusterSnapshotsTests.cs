using Shunt.Aws.Data;
using Shunt.Data;
using Tests;

namespace Shunt.Aws.Tests.Peers;

/// <summary>A snapshot of a cluster is taken once a run.</summary>
public sealed class ClusterSnapshotsTests(Moto moto) : IClassFixture<Moto>
{
    private static readonly Dictionary<string, string> Tags = new() { ["shunt:target"] = "prod" };

    [PeerFact("moto_server")]
    public async Task A_snapshot_is_taken_and_a_run_that_goes_on_finds_it()
    {
        var server = await moto.ServerAsync();
        using var aws = new MotoClients(server.Address);
        await server.Calls.FormAsync(
            "rds", "CreateDBCluster/2014-10-31", ("DBClusterIdentifier", "snapshots-db"), ("Engine", "aurora-postgresql"), ("MasterUsername", "shop"), ("MasterUserPassword", "not-a-secret"));
        var snapshots = new ClusterSnapshots(aws.Clients.Databases, new RecordingNarrator(), TimeProvider.System);

        var first = await snapshots.TakeAsync("snapshots-db", "shop-prod-app-00000007-0123456789ab", Tags, default);
        var again = await snapshots.TakeAsync("snapshots-db", "shop-prod-app-00000007-0123456789ab", Tags, default);

        Assert.Equal("arn:aws:rds:eu-west-1:123456789012:cluster-snapshot:shop-prod-app-00000007-0123456789ab", first);
        Assert.Equal(first, again);
    }

    [PeerFact("moto_server")]
    public async Task A_cluster_that_is_not_there_is_named()
    {
        using var aws = await moto.ConnectAsync();

        var failure = await Assert.ThrowsAsync<DataException>(
            () => new ClusterSnapshots(aws.Clients.Databases, new RecordingNarrator(), TimeProvider.System).TakeAsync("no-db", "none", Tags, default));

        Assert.Equal("there is no database cluster 'no-db'", failure.Message);
    }
}
