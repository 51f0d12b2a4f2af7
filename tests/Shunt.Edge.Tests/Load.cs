using System.Net.Sockets;

namespace Shunt.Edge.Tests;

/// <summary>Requests to the alias, over and over on several connections, until it is stopped.</summary>
internal sealed class Load : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly List<LoadAnswer> _answers = [];
    private readonly Task[] _clients;

    /// <summary>Begins.</summary>
    /// <param name="port">The edge's port.</param>
    /// <param name="clients">How many at once.</param>
    /// <param name="keepAlive">Whether each keeps its connection; otherwise each request opens one.</param>
    public Load(int port, int clients, bool keepAlive) =>
        _clients = [.. Enumerable.Range(0, clients).Select(_ => Task.Run(() => AskAsync(port, keepAlive)))];

    public int Count
    {
        get
        {
            lock (_answers)
                return _answers.Count;
        }
    }

    public async Task<IReadOnlyList<LoadAnswer>> StopAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_clients);
        return _answers;
    }

    /// <summary>Waits until as many more requests have been answered.</summary>
    public Task MoreAsync(int requests)
    {
        var goal = Count + requests;
        return EndToEnd.UntilAsync(() => Count >= goal, $"{goal} requests were answered");
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _end.Dispose();
    }

    private async Task AskAsync(int port, bool keepAlive)
    {
        using var http = EndToEnd.NewHttp(port);
        http.DefaultRequestHeaders.ConnectionClose = !keepAlive;
        while (!_end.IsCancellationRequested)
        {
            var answer = await AskOnceAsync(http);
            lock (_answers)
                _answers.Add(answer);
        }
    }

    private static async Task<LoadAnswer> AskOnceAsync(HttpClient http)
    {
        var begun = TimeProvider.System.GetTimestamp();
        try
        {
            using var response = await http.GetAsync(new Uri("/", UriKind.Relative));
            var body = await response.Content.ReadAsStringAsync();
            return new LoadAnswer(begun, TimeProvider.System.GetTimestamp(), (int)response.StatusCode, body, WasRefused: false);
        }
        catch (HttpRequestException exception)
        {
            return new LoadAnswer(begun, TimeProvider.System.GetTimestamp(), 0, exception.ToString(), exception.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused });
        }
    }
}
