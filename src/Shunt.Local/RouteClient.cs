using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Shunt.Platforms;
using Shunt.Routes;

namespace Shunt.Local;

/// <summary>Asks routes as a client would, a new connection each time, without needing <c>*.localhost</c> to resolve.</summary>
internal sealed class RouteClient : IDisposable
{
    private const int LargestBody = 64 * 1024;
    private const string VersionHeader = "Shunt-Version";
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

    public async Task<Answer> AskAsync(RouteAddress address, string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address.Url, path));
        if (address.EndPoint is { } endPoint)
            request.Options.Set(EndPointKey, endPoint);

        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            var suffix = response.Headers.TryGetValues(VersionHeader, out var values) ? values.First() : null;
            return new Answer((int)response.StatusCode, suffix, await BodyAsync(response, cancellation).ConfigureAwait(false), "");
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

    [SuppressMessage("Reliability", "CA2000: Dispose objects before losing scope", Justification = "The stream owns the socket.")]
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        EndPoint endPoint = context.InitialRequestMessage.Options.TryGetValue(EndPointKey, out var known) ? known : context.DnsEndPoint;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
