using Amazon.Runtime;

namespace Aws.Peers.Storage;

/// <summary>A connection that loses the answers to writes: each is done, and then the connection breaks, as often as is said.</summary>
/// <param name="times">How often.</param>
internal sealed class LosingAnswers(int times) : HttpClientFactory
{
    private int _left = times;

#pragma warning disable CA2000 // Dispose objects before losing scope: a client disposes of its handler, and a handler of the one behind it
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this, new SocketsHttpHandler()));
#pragma warning restore CA2000

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => true;

    private sealed class Handler(LosingAnswers owner, HttpMessageHandler behind) : DelegatingHandler(behind)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (request.Method != HttpMethod.Put || Interlocked.Decrement(ref owner._left) < 0)
                return answer;

            answer.Dispose();
            throw new HttpRequestException("the connection broke", new IOException("the connection broke"));
        }
    }
}
