using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Serialization.Metadata;

namespace Shunt.Local.Edge;

/// <summary>Carries questions to the admin socket of one SHUNT_HOME, again and again while the edge's worker restarts.</summary>
internal sealed class EdgeConnection : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly EdgeHome _home;
    private readonly TimeProvider _clock;
    private readonly SocketsHttpHandler _handler;
    private readonly HttpClient _http;

    public EdgeConnection(EdgeHome home, TimeProvider clock)
    {
        _home = home;
        _clock = clock;
        _handler = new SocketsHttpHandler { ConnectCallback = ConnectAsync, UseProxy = false };
        _http = new HttpClient(_handler) { BaseAddress = new Uri("http://edge"), Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>The running edge's address; null when none runs.</summary>
    public EdgeAddress? FindEdge() => EdgeAddress.Read(_home) is { } address && address.Supervisor.IsAlive() ? address : null;

    /// <summary>Asks, and asks again when the connection breaks: every question may be repeated.</summary>
    /// <param name="path">One of <see cref="EdgePaths"/>.</param>
    /// <param name="question">What to ask; null for a GET.</param>
    /// <param name="type">How to read the answer.</param>
    /// <param name="limit">How long one attempt may take.</param>
    /// <param name="cancellation">Ends the attempts.</param>
    /// <exception cref="EdgeGoneException">No edge runs, or it did not answer within its limit.</exception>
    public async Task<T> AskAsync<T>(string path, EdgeQuestion? question, JsonTypeInfo<T> type, TimeSpan limit, CancellationToken cancellation)
    {
        var failing = _clock.GetTimestamp();
        Exception? failure = null;
        while (true)
        {
            // Also before a question that could still be answered: a worker outlives its killed supervisor by seconds.
            if (FindEdge() is null)
                throw new EdgeGoneException($"No edge runs for '{_home.Root}'.", failure) { IsAbsent = true };

            var attempt = _clock.GetTimestamp();
            try
            {
                return await AskOnceAsync(path, question, type, limit, cancellation).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                // An attempt that lasted was heard: the limit is for being without an answer, not for a long drain.
                failing = _clock.GetElapsedTime(attempt) > Pause ? _clock.GetTimestamp() : failing;
                failure = exception;
                if (_clock.GetElapsedTime(failing) > EdgeClient.RetryLimit)
                    throw Silent(path, EdgeClient.RetryLimit, exception);
            }

            await Task.Delay(Pause, _clock, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until an edge that said it was ending has ended.</summary>
    /// <param name="edge">The edge.</param>
    /// <param name="limit">How long to wait at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="EdgeGoneException">It still runs.</exception>
    public async Task WaitForEndAsync(EdgeAddress edge, TimeSpan limit, CancellationToken cancellation)
    {
        var begun = _clock.GetTimestamp();
        while (edge.Supervisor.IsAlive())
        {
            if (_clock.GetElapsedTime(begun) > limit)
                throw new EdgeGoneException($"The edge of '{_home.Root}' (pid {edge.Supervisor.Pid}) did not end within {limit.TotalSeconds:0} s. Log: {_home.LogFile}");

            await Task.Delay(Pause, _clock, cancellation).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private async Task<T> AskOnceAsync<T>(string path, EdgeQuestion? question, JsonTypeInfo<T> type, TimeSpan limit, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(limit, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            using var request = new HttpRequestMessage(question is null ? HttpMethod.Get : HttpMethod.Post, path);
            if (question is not null)
                request.Content = JsonContent.Create(question, EdgeJson.Default.EdgeQuestion);

            using var response = await _http.SendAsync(request, either.Token).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            return (await response.Content.ReadFromJsonAsync(type, either.Token).ConfigureAwait(false))!;
        }
        catch (OperationCanceledException exception) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw Silent(path, limit, exception);
        }
    }

    private EdgeGoneException Silent(string path, TimeSpan limit, Exception cause) =>
        new($"The edge of '{_home.Root}' did not answer {path} within {limit.TotalSeconds:0} s. Log: {_home.LogFile}", cause);

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var address = EdgeAddress.Read(_home) ?? throw new IOException($"'{_home.AddressFile}' is not there.");
        Socket? socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(address.Socket), cancellation).ConfigureAwait(false);
            var stream = new NetworkStream(socket, ownsSocket: true);
            socket = null;
            return stream;
        }
        finally
        {
            socket?.Dispose();
        }
    }
}
