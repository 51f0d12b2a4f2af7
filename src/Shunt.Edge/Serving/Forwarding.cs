using System.Net;
using Microsoft.AspNetCore.Http;
using Shunt.Edge.Routing;
using Yarp.ReverseProxy.Forwarder;

namespace Shunt.Edge.Serving;

/// <summary>Answers the public port: finds the instance by the request's host, passes the request on, and counts it.</summary>
internal sealed class Forwarding : IDisposable
{
    // Without a byte in either direction for this long a request is given up. YARP's 100 s would cut event streams and
    // WebSockets that are merely quiet, and reports that take their time; a client that leaves ends its request at once anyway.
    private static readonly TimeSpan ActivityLimit = TimeSpan.FromHours(1);

    // Loopback answers or refuses at once; only a full accept queue keeps a connection waiting.
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(5);

    // Below the shortest idle limit of common servers (Node: 5 s), or a connection could be closed under a request that is not safe to repeat.
    private static readonly TimeSpan IdleLimit = TimeSpan.FromSeconds(4);

    private static readonly ForwarderRequestConfig Config = new()
    {
        ActivityTimeout = ActivityLimit,
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    private readonly Router _router;
    private readonly IHttpForwarder _forwarder;
    private readonly SocketsHttpHandler _handler;
    private readonly HttpMessageInvoker _invoker;

    public Forwarding(Router router, IHttpForwarder forwarder)
    {
        _router = router;
        _forwarder = forwarder;
        _handler = new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = ConnectLimit,
            PooledConnectionIdleTimeout = IdleLimit,
        };
        _invoker = new HttpMessageInvoker(_handler);
    }

    /// <summary>Answers one request.</summary>
    /// <param name="context">The request.</param>
    public async Task AnswerAsync(HttpContext context)
    {
        var host = context.Request.Headers.Host.ToString();
        var claim = _router.Claim(host);
        if (claim.Route is null)
        {
            await SayAsync(context, StatusCodes.Status421MisdirectedRequest, $"No route has the host '{host}'.").ConfigureAwait(false);
            return;
        }

        if (claim.Destination is not { } destination)
        {
            await SayAsync(context, StatusCodes.Status503ServiceUnavailable, claim.Route.Vacancy).ConfigureAwait(false);
            return;
        }

        try
        {
            await ForwardAsync(context, destination).ConfigureAwait(false);
        }
        finally
        {
            claim.Release();
        }
    }

    public void Dispose()
    {
        _invoker.Dispose();
        _handler.Dispose();
    }

    private async Task ForwardAsync(HttpContext context, Destination destination)
    {
        var error = await _forwarder.SendAsync(context, destination.Prefix, _invoker, Config, destination.Headers).ConfigureAwait(false);
        if (IsClients(error))
            return;

        destination.Traffic.Count(failed: error != ForwarderError.None || context.Response.StatusCode >= StatusCodes.Status500InternalServerError);
        if (error != ForwarderError.None && !context.Response.HasStarted)
        {
            destination.Headers.Stamp(context.Response);
            await SayAsync(context, context.Response.StatusCode, $"'{destination.Id}' did not answer: {error}.").ConfigureAwait(false);
        }
    }

    /// <summary>Whether the client, not the instance, is why a request ended early.</summary>
    /// <param name="error">How the request ended.</param>
    private static bool IsClients(ForwarderError error) => error is
        ForwarderError.RequestCanceled or ForwarderError.RequestBodyCanceled or ForwarderError.ResponseBodyCanceled or
        ForwarderError.UpgradeRequestCanceled or ForwarderError.UpgradeResponseCanceled or
        ForwarderError.RequestBodyClient or ForwarderError.ResponseBodyClient or
        ForwarderError.UpgradeRequestClient or ForwarderError.UpgradeResponseClient;

    private static Task SayAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason + "\n", context.RequestAborted);
    }
}
