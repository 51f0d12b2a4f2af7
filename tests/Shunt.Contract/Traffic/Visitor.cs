using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using Shunt.Routes;

namespace Shunt.Contract.Traffic;

/// <summary>A client of one route, which keeps its connection as browsers do.</summary>
internal sealed class Visitor : IDisposable
{
    // Says that a request is lost, and nothing about how fast it was: how long one takes is a benchmark's to tell, on a machine of its own.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The client owns its handler.")]
    public Visitor(RouteAddress address)
    {
        var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        if (address.EndPoint is { } endPoint)
        {
            handler.ConnectCallback = async (_, cancellation) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(endPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            };
        }

        _http = new HttpClient(handler) { BaseAddress = address.Url, Timeout = Limit };
    }

    /// <summary>Asks once and waits for the whole answer. Never throws for a failed request.</summary>
    public async Task<Visit> GetAsync(string path)
    {
        var started = TimeProvider.System.GetTimestamp();
        try
        {
            using var response = await _http.GetAsync(new Uri(path, UriKind.Relative));
            var suffix = response.Headers.TryGetValues("Shunt-Version", out var values) ? values.Single() : null;
            return new Visit(started, (int)response.StatusCode, suffix, await response.Content.ReadAsStringAsync());
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return new Visit(started, 0, null, failure.Message);
        }
    }

    /// <summary>Sends a document; returns the status.</summary>
    public async Task<int> PostAsync(string path, string json)
    {
        using var body = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri(path, UriKind.Relative), body);
        return (int)response.StatusCode;
    }

    /// <summary>Removes something, whatever state it is in; returns the status.</summary>
    public async Task<int> DeleteAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, path);
        request.Headers.IfMatch.Add(System.Net.Http.Headers.EntityTagHeaderValue.Any);
        using var response = await _http.SendAsync(request);
        return (int)response.StatusCode;
    }

    public void Dispose() => _http.Dispose();
}
