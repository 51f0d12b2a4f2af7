using Amazon.S3.Model;
using Shunt.Aws.Stacks;
using Shunt.Aws.Storage;
using Shunt.Ledger;
using Shunt.Ledger.Facts;
using Shunt.Platforms;
using Shunt.Targets;
using Tests;

namespace Shunt.Aws.Tests.Peers;

/// <summary>Where a target keeps its ledger and its builds, found by its settings alone.</summary>
public sealed class TargetStoresTests(Moto moto) : IClassFixture<Moto>
{
    private static readonly ComponentSettings Component = new() { Name = "app", Project = "src/App/App.csproj" };

    [PeerFact("moto_server")]
    public async Task Two_machines_see_one_ledger_and_the_same_builds()
    {
        using var aws = await moto.ConnectAsync();

        // A bucket of another region is made by a request that moto_server does not take.
        using var east = new AwsClients("us-east-1", aws.Http);
        await east.Objects.PutBucketAsync(new PutBucketRequest { BucketName = "shop-prod-123456789012-eu-west-1" });
        var (one, other) = (Open("shop", aws), Open("shop", aws));
        using var content = new MemoryStream("{}"u8.ToArray());

        await Ledger(one).AppendAsync(new LeaseReleased(), epoch: 0, default);
        await one.Artifacts.WriteAsync("builds/app/1/manifest.json", content, default);
        var ledger = Ledger(other);
        await ledger.LoadAsync(default);

        Assert.Single(ledger.Entries);
        Assert.Equal(["1"], (await other.Artifacts.ListAsync("builds/app", default)).Select(build => build.Name));
    }

    [PeerFact("moto_server")]
    public async Task A_target_that_was_never_provisioned_is_one_clear_line_for_whatever_is_read_or_written()
    {
        using var aws = await moto.ConnectAsync();
        var stores = Open("none", aws);

        Func<Task>[] calls =
        [
            () => Ledger(stores).LoadAsync(default),
            () => Ledger(stores).AppendAsync(new LeaseReleased(), epoch: 0, default),
            () => stores.Ledgers.ReadLeaseAsync("prod", default),
            () => stores.Artifacts.OpenAsync("builds/app/1/manifest.json", default),
            () => stores.Artifacts.WriteAsync("builds/app/1/manifest.json", Stream.Null, default),
            () => stores.Artifacts.ListAsync("builds/app", default),
        ];

        foreach (var call in calls)
        {
            var missing = await Assert.ThrowsAsync<NotProvisionedException>(call);
            Assert.Equal(
                (ExitCode.BadUsage, "'prod' has no environment: there is no bucket 'none-prod-123456789012-eu-west-1'. Nothing was touched. Run './build.sh Provision --target prod' first."),
                (missing.ExitCode, missing.Message));
        }
    }

    [Fact]
    public void The_longest_name_of_a_bucket_is_one_that_S3_takes()
    {
        var settings = new AwsSettings { Name = new string('n', 20), Account = "123456789012", Region = "ap-southeast-2" };

        Assert.InRange(new TargetStacks(settings, new string('t', 10), Component).BucketName.Length, 3, 63);
    }

    private static PlatformStores Open(string name, MotoClients aws) =>
        TargetStores.Open(new AwsSettings { Name = name, Account = "123456789012", Region = MotoServer.Region }, "prod", Component, aws.Clients, TimeProvider.System);

    private static TargetLedger Ledger(PlatformStores stores) => new(stores.Ledgers, "prod", new Author("ann", "laptop", 1), TimeProvider.System);
}
