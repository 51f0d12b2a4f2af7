using Amazon.S3.Model;
using Shunt.Aws.Approvals;
using Shunt.Aws.Storage;
using Shunt.Ledger;
using Shunt.Ledger.State;
using Tests;

namespace Shunt.Aws.Tests.Peers;

/// <summary>Approvals as objects, where the role that releases may not write.</summary>
public sealed class S3ApprovalStoreTests(Moto moto) : IClassFixture<Moto>
{
    private const string Bucket = "approvals-bucket";

    private static readonly Placed Version = new(new string('1', 40), "sha256:" + new string('1', 64));

    [PeerFact("moto_server")]
    public async Task An_approval_is_read_as_it_was_given_and_what_is_none_is_not_one()
    {
        using var aws = await moto.ConnectAsync();
        using var east = new AwsClients("us-east-1", aws.Http);
        await east.Objects.PutBucketAsync(new PutBucketRequest { BucketName = Bucket });
        var objects = new BucketObjects(aws.Clients.Objects, Bucket, TimeProvider.System);
        var store = new S3ApprovalStore(objects);
        var (first, second) = (Given("a", 0, minute: 1), Given("b", 4, minute: 2));

        await store.WriteAsync("prod", second, default);
        await store.WriteAsync("prod", first, default);
        await store.WriteAsync("prod", first with { Reason = "another time" }, default);
        await store.WriteAsync("stage", Given("c", 0, minute: 3), default);
        await objects.PutAsync($"approvals/prod/{Version.Commit}/torn.json", "{\"version\":"u8.ToArray(), default);

        Assert.Equal([first, second], await store.ReadAsync("prod", Version.Commit, default));
        Assert.Empty(await store.ReadAsync("prod", new string('2', 40), default));
    }

    private static Approval Given(string effects, int epoch, int minute) => new(
        Version, effects, "reviewed", Live: null, epoch, new Author("ann", "laptop", 4711), new DateTimeOffset(2026, 1, 2, 3, minute, 0, TimeSpan.Zero), Number: 0);
}
