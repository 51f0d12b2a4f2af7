using System.Collections.Concurrent;
using System.Net.Sockets;
using Shunt.Edge.Wires;

namespace Shunt.Edge.Serving;

/// <summary>Takes questions on the admin socket.</summary>
internal sealed class AdminPort : IAsyncDisposable
{
    private readonly Socket _listening;
    private readonly Func<string, ReadOnlyMemory<byte>, Task<byte[]>> _answer;
    private readonly EdgeLog _log;
    private readonly ConcurrentDictionary<AdminConnection, byte> _connections = new();
    private readonly CancellationTokenSource _end = new();
    private Task _accepting = Task.CompletedTask;

    /// <summary>Takes a listening socket, which stays its owner's: it is accepted from and never closed.</summary>
    /// <param name="listening">The socket.</param>
    /// <param name="answer">Answers the question asked at a path: JSON for JSON.</param>
    /// <param name="log">Where faults are told.</param>
    public AdminPort(Socket listening, Func<string, ReadOnlyMemory<byte>, Task<byte[]>> answer, EdgeLog log)
    {
        _listening = listening;
        _answer = answer;
        _log = log;
    }

    /// <summary>Begins to accept.</summary>
    public void Start() => _accepting = AcceptAsync();

    /// <summary>Accepts no more and takes no more questions; those that were asked are still answered.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _accepting.ConfigureAwait(false);
        foreach (var connection in _connections.Keys)
            connection.End();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                Serve(await _listening.AcceptAsync(_end.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // The next worker accepts what waits.
        }
    }

    private void Serve(Socket socket)
    {
        var connection = new AdminConnection(new Wire(socket), _answer);
        _connections[connection] = 0;
        _ = RunAsync(connection);
    }

    private async Task RunAsync(AdminConnection connection)
    {
        try
        {
            await connection.RunAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _log.Write($"did not answer a question: {exception}");
            throw;
        }
        finally
        {
            _connections.TryRemove(connection, out _);
        }
    }
}
