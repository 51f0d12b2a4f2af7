using System.Collections.Concurrent;
using System.Threading.Channels;
using Shunt.Local.Posix;

namespace Shunt.Edge.Control;

/// <summary>The worker's end of the line to its supervisor.</summary>
internal sealed class SupervisorLink : IChildren, IDisposable
{
    private readonly ControlLine _line;
    private readonly Channel<Child> _ended = Channel.CreateUnbounded<Child>();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<ControlMessage>> _open = new();
    private readonly TaskCompletionSource _succession = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _number;

    public SupervisorLink(ControlLine line) => _line = line;

    public ChannelReader<Child> Ended => _ended.Reader;

    /// <value>Ends when another worker is ready and waits for this one to let go.</value>
    public Task Succession => _succession.Task;

    /// <summary>Reads replies and news until the supervisor is gone.</summary>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        while (await _line.ReadAsync(cancellation).ConfigureAwait(false) is { } message)
        {
            if (message.Verb == ControlVerb.Alive)
                _ = AnswerAsync(message);
            else if (_open.TryRemove(message.Number, out var waiting))
                waiting.TrySetResult(message);
            foreach (var child in message.Number == 0 ? message.Children ?? [] : [])
                _ended.Writer.TryWrite(child);
        }

        _ended.Writer.TryComplete();
        foreach (var waiting in _open.Values)
            waiting.TrySetException(new IOException("The supervisor is gone."));
    }

    public async Task<IReadOnlyList<Child>> ListAsync(CancellationToken cancellation) =>
        (await AskAsync(new ControlMessage { Verb = ControlVerb.List }, cancellation).ConfigureAwait(false)).Children ?? [];

    public async Task<Child> StartAsync(string nonce, ChildStart start, TimeSpan stopLimit, CancellationToken cancellation)
    {
        var message = new ControlMessage { Verb = ControlVerb.Start, Nonce = nonce, Start = start, StopLimit = stopLimit };
        return (await AskAsync(message, cancellation).ConfigureAwait(false)).Children![0];
    }

    public Task AdoptAsync(string nonce, ProcessMark process, TimeSpan stopLimit, string? engine, CancellationToken cancellation) =>
        AskAsync(new ControlMessage { Verb = ControlVerb.Adopt, Nonce = nonce, Process = process, StopLimit = stopLimit, Engine = engine }, cancellation);

    public Task StopAsync(string nonce, CancellationToken cancellation) =>
        AskAsync(new ControlMessage { Verb = ControlVerb.Stop, Nonce = nonce }, cancellation);

    public Task ForgetAsync(string nonce, CancellationToken cancellation) =>
        AskAsync(new ControlMessage { Verb = ControlVerb.Forget, Nonce = nonce }, cancellation);

    public Task EndEdgeAsync(CancellationToken cancellation) =>
        AskAsync(new ControlMessage { Verb = ControlVerb.EndEdge }, cancellation);

    public async Task UpgradeAsync(string folder, CancellationToken cancellation)
    {
        await AskAsync(new ControlMessage { Verb = ControlVerb.Upgrade, Folder = folder }, cancellation).ConfigureAwait(false);
        _succession.TrySetResult();
    }

    /// <summary>Says that this worker is ready; returns when it may serve.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public Task TurnAsync(CancellationToken cancellation) => AskAsync(new ControlMessage { Verb = ControlVerb.Turn }, cancellation);

    /// <summary>Says that this worker has let go of the sockets and the snapshot. A supervisor that is gone need not know.</summary>
    public async Task RetireAsync()
    {
        try
        {
            await _line.WriteAsync(new ControlMessage { Verb = ControlVerb.Retire }, CancellationToken.None).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // Nobody waits for it.
        }
    }

    public void Dispose() => _line.Dispose();

    private async Task<ControlMessage> AskAsync(ControlMessage message, CancellationToken cancellation)
    {
        var number = Interlocked.Increment(ref _number);
        var reply = new TaskCompletionSource<ControlMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[number] = reply;
        await _line.WriteAsync(message with { Number = number }, cancellation).ConfigureAwait(false);
        var answer = await reply.Task.WaitAsync(cancellation).ConfigureAwait(false);
        return answer.Failure is { } reason ? throw new IOException(reason) : answer;
    }

    // By way of a thread of the pool: a worker whose pool is stuck serves nobody, whatever this line does.
    private async Task AnswerAsync(ControlMessage question)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await _line.WriteAsync(question, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The supervisor is gone, or we are; the reading of this line finds that out.
        }
    }
}
