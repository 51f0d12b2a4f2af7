using System.Net;
using System.Text;
using Amazon.Runtime;

namespace Shunt.Aws.Tests.Failures;

/// <summary>Answers every request of a client with what a test says, in place of AWS.</summary>
internal sealed class CannedHttp(Func<HttpRequestMessage, string, HttpResponseMessage> answer) : HttpClientFactory
{
    /// <summary>Always the same answer.</summary>
    public CannedHttp(HttpStatusCode status, string body)
        : this((_, _) => Answer(status, body))
    {
    }

    /// <summary>An answer.</summary>
    public static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status)
    {
        Content = new StringContent(body, Encoding.UTF8, body.StartsWith('<') ? "application/xml" : "application/x-amz-json-1.1"),
    };

#pragma warning disable CA2000 // Dispose objects before losing scope: the client disposes its handler
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(answer));
#pragma warning restore CA2000

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => true;

    private sealed class Handler(Func<HttpRequestMessage, string, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return answer(request, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        }
    }
}
