using System.Net;
using System.Text;
using Shunt.Platforms;
using Shunt.Routes;

namespace Shunt.Local;

/// <summary>Asks routes as a client would, a new connection each time, without needing <c>*.localhost</c> to resolve.</summary>
public sealed class RouteClient : IDisposable
{
    private const int LargestBody = 64 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly HttpRequestOptionsKey<IPEndPoint> EndPointKey = new("shunt-endpoint");

    private static readonly SocketsHttpHandler Handler = new()
    {
        ConnectCallback = ConnectAsync,
        PooledConnectionLifetime = TimeSpan.Zero,
        UseProxy = false,
        AllowAutoRedirect = false,
    };

    private readonly HttpClient _client = new(Handler, disposeHandler: false) { Timeout = Limit };

    /// <summary>Asks a route once; an answer takes 5 s at most.</summary>
    /// <param name="address">The route.</param>
    /// <param name="path">The path, such as <c>/health</c>.</param>
    /// <param name="cancellation">Ends the question.</param>
    /// <returns>What answered; a failure is told, not thrown.</returns>
    public async Task<Answer> AskAsync(RouteAddress address, string path, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address.Url, path));
        if (address.EndPoint is { } endPoint)
            request.Options.Set(EndPointKey, endPoint);

        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            return new Answer((int)response.StatusCode, RouteConnection.VersionOf(response), await BodyAsync(response, cancellation).ConfigureAwait(false), "");
        }
        catch (HttpRequestException error)
        {
            return new Answer(null, null, "", error.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Answer(null, null, "", $"no answer within {Limit.TotalSeconds:0} s");
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private static async Task<string> BodyAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            var buffer = new byte[LargestBody];
            var length = await body.ReadAtLeastAsync(buffer, LargestBody, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }

    private static ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation) =>
        RouteConnection.OpenAsync(context.InitialRequestMessage.Options.TryGetValue(EndPointKey, out var known) ? known : context.DnsEndPoint, cancellation);
}
