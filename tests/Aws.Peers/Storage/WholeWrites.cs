using Amazon.Runtime;
using Tests;

namespace Aws.Peers.Storage;

/// <summary>Connections on which writes on condition are whole, as those of S3 are.</summary>
internal sealed class WholeWrites : HttpClientFactory
{
#pragma warning disable CA2000, CA5399 // Dispose objects before losing scope: a client disposes of its handler, and a handler of the one behind it; and nothing here has a certificate
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new OneWriteAtATime(new SocketsHttpHandler { UseProxy = false })) { Timeout = TimeSpan.FromMinutes(5) };
#pragma warning restore CA2000, CA5399

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => true;
}
