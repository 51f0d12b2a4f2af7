using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Sockets;
using Shunt.Edge.Control;
using Shunt.Local.Posix;

namespace Shunt.Edge.Supervision;

/// <summary>One worker from its start to its end: served over its line, asked whether it lives, and killed when it does not say so.</summary>
[SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The run owns the pair, the line and the stream.")]
internal sealed class WorkerRun : IAsyncDisposable
{
    private readonly SocketPair _pair;
    private readonly ControlLine _line;
    private readonly WorkerLink _link;
    private readonly TaskCompletionSource<Child> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _gone = new();
    private readonly CancellationToken _end;
    private Task _work = Task.CompletedTask;

    private readonly WorkerParties _parties;
    private readonly string _nonce;

    /// <summary>A worker that is about to be started.</summary>
    /// <param name="nonce">Names it.</param>
    /// <param name="parties">What it is served with.</param>
    public WorkerRun(string nonce, WorkerParties parties)
    {
        _nonce = nonce;
        _end = _gone.Token;
        _parties = parties;
        _pair = SocketPair.Create();
        _line = new ControlLine(new NetworkStream(_pair.Ours, ownsSocket: false));
        _link = new WorkerLink(_line, parties.Children, parties.Log);
    }

    /// <value>The worker.</value>
    public Child Worker { get; private set; } = null!;

    /// <value>Ends when the worker is ready to serve.</value>
    public Task Ready => _link.Ready;

    /// <value>Ends when the worker has let go of the sockets, or has ended.</value>
    public Task Free => Task.WhenAny(_link.Retired, Ended);

    /// <value>How the worker ended.</value>
    public Task<Child> Ended => _ended.Task;

    /// <summary>Starts the worker; it waits for its turn.</summary>
    /// <param name="program">How.</param>
    /// <param name="folder">Where its files are.</param>
    public async Task StartAsync(WorkerProgram program, string folder)
    {
        Worker = await _parties.Workers.StartAsync(_nonce, program.Start(folder, _pair), _parties.StopLimit, CancellationToken.None).ConfigureAwait(false);
        _pair.Theirs.Dispose();
        _work = Task.WhenAll(_link.ServeAsync(_end), WatchAsync());
    }

    /// <summary>Lets the worker serve as soon as it is ready.</summary>
    public void GiveTurn() => _link.GiveTurn();

    /// <summary>The worker was seen to have ended.</summary>
    /// <param name="ended">How.</param>
    public void TellEnded(Child ended) => _ended.TrySetResult(ended);

    /// <summary>Ends the line. The worker, if it runs, takes that for the end of its supervisor and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync().ConfigureAwait(false);
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _line.Dispose();
        _pair.Dispose();
        _gone.Dispose();
    }

    private async Task WatchAsync()
    {
        await Pulse.WhenHungAsync(_link.AskAliveAsync, _parties.Clock, _end).ConfigureAwait(false);
        _parties.Log.Write(string.Create(CultureInfo.InvariantCulture, $"kills worker {Worker.Process.Pid}: it did not answer within {Pulse.Limit.TotalSeconds:0} s, twice."));
        _parties.Workers.Kill(_nonce);
    }
}
