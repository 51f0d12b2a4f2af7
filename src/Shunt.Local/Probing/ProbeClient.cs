using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using Shunt.Certificates;
using Shunt.Routes;

namespace Shunt.Local.Probing;

/// <summary>One client of an alias, which asks in one way.</summary>
internal sealed class ProbeClient : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(100);

    private readonly HttpMessageInvoker _http;
    private readonly Uri _url;
    private readonly TimeProvider _time;

    /// <summary>Takes the route; nothing is sent yet.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The invoker owns its handler.")]
    public ProbeClient(ProbeKind kind, RouteAddress address, string path, TimeProvider time)
    {
        (Kind, _url, _time) = (kind, new Uri(address.Url, path), time);
        var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false };
        if (kind == ProbeKind.New)
            handler.PooledConnectionLifetime = TimeSpan.Zero;
        if (address.EndPoint is { } endPoint)
            handler.ConnectCallback = (_, cancellation) => RouteConnection.OpenAsync(endPoint, cancellation);
        _http = new HttpMessageInvoker(handler);
    }

    public ProbeKind Kind { get; }

    /// <summary>Asks once, to the end of the answer.</summary>
    /// <returns>The version that answered and why it failed, each null where there is none.</returns>
    public async Task<(string? Version, string? Failure)> AskAsync(CancellationToken cancellation)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(Limit);
        try
        {
            return Kind == ProbeKind.WebSocket ? await HoldAsync(late.Token).ConfigureAwait(false) : await GetAsync(late.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or WebSocketException)
        {
            return (null, failure.InnerException?.Message ?? failure.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, $"no whole answer within {Limit.TotalSeconds:0} s");
        }
    }

    public void Dispose() => _http.Dispose();

    // A body goes with a GET, which changes nothing, to a path that every component has.
    private async Task<(string?, string?)> GetAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _url) { Content = Kind == ProbeKind.Upload ? new SlowBody(_time) : null };
        using var response = await _http.SendAsync(request, cancellation).ConfigureAwait(false);
        var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
            await body.CopyToAsync(Stream.Null, cancellation).ConfigureAwait(false);

        return (RouteConnection.VersionOf(response), (int)response.StatusCode >= 500 ? $"{(int)response.StatusCode}" : null);
    }

    private async Task<(string?, string?)> HoldAsync(CancellationToken cancellation)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        await socket.ConnectAsync(new UriBuilder(_url) { Scheme = "ws" }.Uri, _http, cancellation).ConfigureAwait(false);
        var version = socket.HttpResponseHeaders?.TryGetValue(RouteConnection.VersionHeader, out var values) == true ? values.First() : null;
        await Task.Delay(Hold, _time, cancellation).ConfigureAwait(false);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, cancellation).ConfigureAwait(false);
        return (version, null);
    }
}
