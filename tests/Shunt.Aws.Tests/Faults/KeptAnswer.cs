using System.Net;
using System.Net.Http.Headers;

namespace Shunt.Aws.Tests.Faults;

/// <summary>A whole answer, which can be given more than once.</summary>
/// <param name="status">Its status.</param>
/// <param name="headers">Its headers.</param>
/// <param name="contentHeaders">Those of its body.</param>
/// <param name="body">Its body.</param>
internal sealed class KeptAnswer(HttpStatusCode status, HttpResponseHeaders headers, HttpContentHeaders contentHeaders, byte[] body)
{
    /// <value>Its body.</value>
    public ReadOnlyMemory<byte> Body => body;

    /// <summary>Reads an answer to its end.</summary>
    public static async Task<KeptAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        using (response)
            return new KeptAnswer(response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsByteArrayAsync(cancellation));
    }

    /// <summary>Gives it as the answer to a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="content">Gives its body; null for all of it at once.</param>
    public HttpResponseMessage For(HttpRequestMessage request, HttpContent? content = null)
    {
        var response = new HttpResponseMessage(status) { RequestMessage = request, Content = content ?? new ByteArrayContent(body) };
        foreach (var (name, values) in headers.NonValidated)
            response.Headers.TryAddWithoutValidation(name, values);
        foreach (var (name, values) in contentHeaders.NonValidated)
            response.Content.Headers.TryAddWithoutValidation(name, values);
        return response;
    }
}
