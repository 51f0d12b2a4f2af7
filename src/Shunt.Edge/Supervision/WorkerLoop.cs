using System.Globalization;
using System.Net.Sockets;
using Shunt.Edge.Control;
using Shunt.Local.Edge;
using Shunt.Local.Posix;

namespace Shunt.Edge.Supervision;

/// <summary>Keeps a worker running: at once when one ends, after a growing pause when it keeps ending.</summary>
internal sealed class WorkerLoop
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(10);

    private readonly EdgeHome _home;
    private readonly ListeningSockets _sockets;
    private readonly ChildTable _children;
    private readonly ChildTable _workers;
    private readonly TimeSpan _stopLimit;
    private readonly TimeProvider _clock;
    private readonly EdgeLog _log;

    public WorkerLoop(
        EdgeHome home, ListeningSockets sockets, ChildTable children, ChildTable workers, TimeSpan stopLimit, TimeProvider clock, EdgeLog log)
    {
        _home = home;
        _sockets = sockets;
        _children = children;
        _workers = workers;
        _stopLimit = stopLimit;
        _clock = clock;
        _log = log;
    }

    /// <summary>Runs one worker after the other until it is cancelled, or one says that a person has to look.</summary>
    /// <param name="end">Ends the loop; the worker that runs is left to whoever ends it.</param>
    public async Task<ExitCode> RunAsync(CancellationToken end)
    {
        var backoff = new Backoff(FirstPause, LongestPause, Calm, _clock);
        try
        {
            while (true)
            {
                backoff.Started();
                var ended = await RunOneAsync(end).ConfigureAwait(false);
                if (ended.ExitCode == (int)ExitCode.NeedsAttention)
                    return ExitCode.NeedsAttention;

                var pause = backoff.Ended();
                _log.Write(string.Create(CultureInfo.InvariantCulture, $"lost worker {ended.Process.Pid} (exit code {ended.ExitCode}); the next one starts in {pause.TotalSeconds:0.0} s."));
                await Task.Delay(pause, _clock, end).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Done;
        }
    }

    private async Task<Child> RunOneAsync(CancellationToken end)
    {
        using var pair = SocketPair.Create();
        var worker = await _workers.StartAsync("worker", WorkerStart(pair), _stopLimit, end).ConfigureAwait(false);
        pair.Theirs.Dispose();
        using var line = new ControlLine(new NetworkStream(pair.Ours, ownsSocket: false));
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(end);
        var serving = new WorkerLink(line, _children, _log).ServeAsync(gone.Token);
        try
        {
            Child ended;
            do
                ended = await _workers.Ended.ReadAsync(end).ConfigureAwait(false);
            while (ended.Process != worker.Process);

            await _workers.ForgetAsync(ended.Nonce, end).ConfigureAwait(false);
            return ended;
        }
        finally
        {
            await gone.CancelAsync().ConfigureAwait(false);
            await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private ChildStart WorkerStart(SocketPair pair)
    {
        int[] ours = [Descriptor(_sockets.Serving), Descriptor(_sockets.Admin), Descriptor(pair.Theirs)];
        var its = Enumerable.Range(ours.Max() + 1, ours.Length).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray();
        return new ChildStart
        {
            FileName = DotNetHost.Path,
            Arguments = [Path.Combine(AppContext.BaseDirectory, "Shunt.Edge.dll"), "serve", "--home", _home.Root, "--serving", its[0], "--admin", its[1], "--control", its[2]],
            Folder = _home.Root,
            Environment = EdgeRuntime.Variables(),
            LogFile = _home.LogFile,
            Descriptors = ours.Select((number, index) => (number, index)).ToDictionary(pair => pair.number, pair => ours.Max() + 1 + pair.index),
        };
    }

    private static int Descriptor(Socket socket) => (int)socket.SafeHandle.DangerousGetHandle();
}
