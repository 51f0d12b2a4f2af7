using System.Collections.Concurrent;
using Acceptance.Running;

namespace Acceptance.Load;

/// <summary>32 clients that ask one route for its version, each on a connection that stays open, until they are stopped.</summary>
internal sealed class ConstantLoad : IAsyncDisposable
{
    private const int Connections = 32;
    private const int Enough = 500;

    // The load is there to notice, not to exhaust: between requests a client leaves the machine to the release.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Sent> _sent = new();
    private readonly long _began = TimeProvider.System.GetTimestamp();
    private readonly Task _clients;

    private ConstantLoad(int port, string host) =>
        _clients = Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => AskOnAsync(port, host))));

    /// <value>When the load began.</value>
    public DateTimeOffset Began { get; } = TimeProvider.System.GetUtcNow();

    /// <summary>Begins, and returns once requests are being answered.</summary>
    /// <param name="port">The edge's port.</param>
    /// <param name="host">The route.</param>
    public static async Task<ConstantLoad> StartAsync(int port, string host)
    {
        var load = new ConstantLoad(port, host);
        await load.GoOnAsync();
        return load;
    }

    /// <summary>Lets the load go on for some hundred requests more, and stops it.</summary>
    /// <returns>Every request that was sent.</returns>
    public async Task<IReadOnlyList<Sent>> StopAsync()
    {
        await GoOnAsync();
        await _stop.CancelAsync();
        await _clients;
        return [.. _sent];
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _clients;
        _stop.Dispose();
    }

    private Task GoOnAsync()
    {
        var enough = _sent.Count + Enough;
        return Eventually.HoldsAsync(() => _sent.Count >= enough, $"Only {_sent.Count} of {enough} requests were answered.");
    }

    private async Task AskOnAsync(int port, string host)
    {
        using var connection = new KeepAlive(port, host);
        while (!_stop.IsCancellationRequested)
        {
            var start = TimeProvider.System.GetElapsedTime(_began);
            var (suffix, failure) = await connection.AskAsync(CancellationToken.None);
            _sent.Enqueue(new Sent(start, TimeProvider.System.GetElapsedTime(_began), suffix, failure));
            await Task.Delay(Pause, TimeProvider.System);
        }
    }
}
