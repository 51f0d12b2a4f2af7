using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace Shunt.Edge.Serving;

/// <summary>
/// The edge's headers: what clients say about forwarding is dropped and what the edge knows is said instead; every response
/// carries the version that answered.
/// </summary>
internal sealed class EdgeHeaders : HttpTransformer
{
    /// <summary>The response header that names the version: its suffix.</summary>
    public const string Version = "Shunt-Version";

    private const string ForwardedPrefix = "X-Forwarded-";
    private const string Forwarded = "Forwarded";

    private readonly string _suffix;

    public EdgeHeaders(string suffix) => _suffix = suffix;

    /// <inheritdoc />
    public override ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        var headers = httpContext.Request.Headers;
        List<string>? claimed = null;
        foreach (var header in headers)
        {
            if (header.Key.StartsWith(ForwardedPrefix, StringComparison.OrdinalIgnoreCase) || header.Key.Equals(Forwarded, StringComparison.OrdinalIgnoreCase))
                (claimed ??= []).Add(header.Key);
        }

        claimed?.ForEach(name => headers.Remove(name));
        headers["X-Forwarded-For"] = httpContext.Connection.RemoteIpAddress?.ToString();
        headers["X-Forwarded-Host"] = headers.Host;
        headers["X-Forwarded-Proto"] = "http";
        return base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
    }

    /// <inheritdoc />
    public override async ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        var copied = await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken).ConfigureAwait(false);
        Stamp(httpContext.Response);
        return copied;
    }

    /// <summary>Names the version on a response.</summary>
    /// <param name="response">The response, not yet begun.</param>
    public void Stamp(HttpResponse response) => response.Headers[Version] = _suffix;
}
