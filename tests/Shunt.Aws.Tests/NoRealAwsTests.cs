using System.Net;
using Amazon;
using Amazon.ECS;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;
using Shunt.Aws.Tests.Failures;

namespace Shunt.Aws.Tests;

/// <summary>No test here can reach AWS: a client that is sent there sends nothing, even by connections of its own.</summary>
public sealed class NoRealAwsTests
{
    private static readonly BasicAWSCredentials Credentials = new("key", "secret");

    private int _sent;

    [Fact]
    public async Task The_official_client_of_S3_sends_nothing() =>
        await RefusedAsync("s3.eu-west-1.amazonaws.com", () => new AmazonS3Client(Credentials, Real(new AmazonS3Config())), client => client.ListBucketsAsync());

    [Fact]
    public async Task The_official_client_of_STS_sends_nothing() => await RefusedAsync(
        "sts.eu-west-1.amazonaws.com", () => new AmazonSecurityTokenServiceClient(Credentials, Real(new AmazonSecurityTokenServiceConfig())), client => client.GetCallerIdentityAsync(new()));

    [Fact]
    public async Task A_drop_in_sends_nothing() =>
        await RefusedAsync("ecs.eu-west-1.amazonaws.com", () => new AmazonECSClient(Credentials, Real(new AmazonECSConfig())), client => client.ListTasksAsync(new()));

    private async Task RefusedAsync<TClient>(string host, Func<TClient> make, Func<TClient, Task> ask)
        where TClient : IDisposable
    {
        using var client = make();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => ask(client));

        Assert.EndsWith($" was on its way to {host}.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, _sent);
    }

    private TConfig Real<TConfig>(TConfig config)
        where TConfig : ClientConfig
    {
        (config.RegionEndpoint, config.IgnoreConfiguredEndpointUrls, config.MaxErrorRetry) = (RegionEndpoint.EUWest1, true, 0);
        config.HttpClientFactory = new CannedHttp((_, _) =>
        {
            _sent++;
            return CannedHttp.Answer(HttpStatusCode.OK, "{}");
        });
        return config;
    }
}
