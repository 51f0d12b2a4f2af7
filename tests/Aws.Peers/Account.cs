using Amazon.Runtime;
using Amazon.S3;
using Tests;

namespace Aws.Peers;

/// <summary>One stand-in for all tests, started by the first that asks.</summary>
[CollectionDefinition(nameof(Account))]
public sealed class Account : IDisposable, ICollectionFixture<Account>
{
    private readonly Lazy<Task<MotoServer>> _moto = new(MotoServer.StartAsync);

    internal Task<MotoServer> MotoAsync() => _moto.Value;

    /// <summary>A client of the account, with what it is seen to do.</summary>
    internal async Task<(TClient Client, Witness Witness)> ConnectAsync<TClient, TConfig>()
        where TClient : AmazonServiceClient
        where TConfig : ClientConfig, new()
    {
        var config = new TConfig { ServiceURL = (await MotoAsync()).Address, AuthenticationRegion = MotoServer.Region, MaxErrorRetry = 0, Timeout = TimeSpan.FromMinutes(5) };
        var client = (TClient)Activator.CreateInstance(typeof(TClient), new BasicAWSCredentials("testing", "testing"), config)!;
        return (client, new Witness(client));
    }

    /// <summary>A client of the account's S3, or of another address.</summary>
    internal async Task<AmazonS3Client> S3Async(AmazonS3Config config, string? address = null)
    {
        config.ServiceURL = address ?? (await MotoAsync()).Address;

        // A bucket anywhere else is asked for by a name of its region that the stand-in does not take.
        config.AuthenticationRegion = "us-east-1";
        config.ForcePathStyle = true;
        config.Timeout = TimeSpan.FromMinutes(5);
        config.HttpClientFactory ??= new Storage.WholeWrites();
        return new AmazonS3Client(new BasicAWSCredentials("testing", "testing"), config);
    }

    public void Dispose()
    {
        if (_moto.IsValueCreated && _moto.Value.IsCompletedSuccessfully)
            _moto.Value.Result.Dispose();
    }
}
