using System.Collections.Concurrent;
using Acceptance.Load;

namespace Acceptance.Chaos;

/// <summary>Clients that ask routes on kept-alive connections until they are stopped, and keep count of who answered.</summary>
internal sealed class SteadyLoad : IAsyncDisposable
{
    private const int ClientsEach = 2;

    // Loads of several lanes share the machine with the builds that are under test.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _failures = new();
    private readonly ConcurrentDictionary<string, bool> _suffixes = new(StringComparer.Ordinal);
    private readonly Task _clients;
    private int _sent;

    /// <summary>Begins.</summary>
    /// <param name="port">The edge's port.</param>
    /// <param name="hosts">The routes.</param>
    public SteadyLoad(int port, IEnumerable<string> hosts) =>
        _clients = Task.WhenAll(hosts.SelectMany(host => Enumerable.Range(0, ClientsEach).Select(_ => Task.Run(() => AskOnAsync(port, host)))));

    /// <value>How many clients there are for one route.</value>
    public static int Clients => ClientsEach;

    /// <summary>Stops, once every request was answered.</summary>
    public async Task<(int Sent, IReadOnlyList<string> Failures, IReadOnlyCollection<string> Suffixes)> StopAsync()
    {
        await _stop.CancelAsync();
        await _clients;
        return (_sent, [.. _failures], [.. _suffixes.Keys]);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _clients;
        _stop.Dispose();
    }

    private async Task AskOnAsync(int port, string host)
    {
        using var connection = new KeepAlive(port, host);
        while (!_stop.IsCancellationRequested)
        {
            var (suffix, failure) = await AskOnceAsync(connection);
            Interlocked.Increment(ref _sent);
            if (failure is null)
                _suffixes.TryAdd($"{host} {suffix}", true);
            else
                _failures.Enqueue($"{TimeProvider.System.GetUtcNow():HH:mm:ss.fff} {host}: {failure}");

            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    /// <summary>Asks once; who does not answer in time has failed.</summary>
    public static async Task<(string? Suffix, string? Failure)> AskOnceAsync(KeepAlive connection)
    {
        using var late = new CancellationTokenSource(Limit, TimeProvider.System);
        try
        {
            return await connection.AskAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            connection.Dispose();
            return (null, $"no answer within {Limit.TotalSeconds:0} s");
        }
    }
}
