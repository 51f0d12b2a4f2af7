using Amazon.S3.Model;
using Shunt.Aws.Storage;
using Shunt.Aws.Tests.Simulated;
using Shunt.Ledger;
using Shunt.Sessions;
using Tests;

namespace Shunt.Aws.Tests.Peers;

/// <summary>Sixteen releases of one target begin at once, on a ledger that S3 keeps.</summary>
public sealed class SixteenReleasesTests(Moto moto) : IClassFixture<Moto>
{
    private const int Releases = 16;
    private const string Bucket = "sixteen";

    [PeerFact("moto_server")]
    public async Task One_of_them_holds_the_target_and_the_others_are_told_who()
    {
        using var aws = await moto.ConnectAsync();
        using var east = new AwsClients("us-east-1", aws.Http);
        await east.Objects.PutBucketAsync(new PutBucketRequest { BucketName = Bucket });
        using var account = new SimulatedAccount(new S3LedgerStore(aws.Clients.Objects, Bucket, "", TimeProvider.System));

        var begun = await Task.WhenAll(Enumerable.Range(0, Releases).Select(_ => TryOpenAsync(account)));
        var holders = begun.Where(one => one.Session is not null).ToList();
        foreach (var holder in holders)
            await holder.Session!.DisposeAsync();
        await using var next = await account.OpenAsync();

        Assert.Single(holders);
        Assert.All(begun.Where(one => one.Session is null), one => Assert.Equal(ExitCode.LeaseHeld, one.Refusal!.ExitCode));
        Assert.True(next.Epoch > holders[0].Session!.Epoch);
    }

    private static async Task<(ReleaseSession? Session, LeaseHeldException? Refusal)> TryOpenAsync(SimulatedAccount account)
    {
        try
        {
            return (await Task.Run(account.OpenAsync), null);
        }
        catch (LeaseHeldException held)
        {
            return (null, held);
        }
    }
}
