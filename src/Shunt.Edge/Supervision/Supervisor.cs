using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using Shunt.Edge.Containers;
using Shunt.Local.Edge;
using Shunt.Local.Posix;

namespace Shunt.Edge.Supervision;

/// <summary>
/// The small process that must not fail: it holds the sockets and the instances' processes, and keeps a worker running that does
/// everything else. It ends when it is told to, when nothing is left to serve, and when its SHUNT_HOME is gone.
/// </summary>
internal sealed class Supervisor
{
    private static readonly TimeSpan HomeInterval = TimeSpan.FromSeconds(1);

    // The worker gives requests in flight 5 s.
    private static readonly TimeSpan WorkerStopLimit = TimeSpan.FromSeconds(8);

    private readonly EdgeHome _home;
    private readonly int _port;
    private readonly TimeProvider _clock;
    private readonly EdgeLog _log;

    public Supervisor(EdgeHome home, int port, TimeProvider clock, EdgeLog log)
    {
        _home = home;
        _port = port;
        _clock = clock;
        _log = log;
    }

    /// <summary>Serves until the end.</summary>
    /// <param name="stop">Ends worker, instances and the edge.</param>
    /// <returns>How it ended; <see cref="ExitCode.LeaseHeld"/> when another edge has this home.</returns>
    public async Task<ExitCode> RunAsync(CancellationToken stop)
    {
        PrivateFolder.Ensure(_home.Folder);
        using var held = EdgeLock.TryTake(_home);
        if (held is null)
        {
            _log.Write($"ends: another edge serves '{_home.Root}'.");
            return ExitCode.LeaseHeld;
        }

        using var children = new ChildTable(_clock);
        using var workers = new ChildTable(_clock);
        using var sockets = await OpenAsync(stop).ConfigureAwait(false);
        var address = Announce(sockets);
        try
        {
            return await ServeAsync(sockets, address, children, workers, stop).ConfigureAwait(false);
        }
        finally
        {
            // First the worker, or it would start again what is ended next.
            await workers.StopAllAsync(CancellationToken.None).ConfigureAwait(false);
            await children.StopAllAsync(CancellationToken.None).ConfigureAwait(false);
            foreach (var engine in children.Engines)
                await ContainerEngine.ClearAsync(engine, _home.Root, _log).ConfigureAwait(false);
            if (EdgeAddress.Read(_home)?.Id == address.Id)
                File.Delete(_home.AddressFile);
            _log.Write("ended.");
        }
    }

    private async Task<ListeningSockets> OpenAsync(CancellationToken stop)
    {
        try
        {
            return await ListeningSockets.OpenAsync(_home, _port, _clock, stop).ConfigureAwait(false);
        }
        catch (SocketException exception)
        {
            throw new BadUsageException($"Port {_port} on 127.0.0.1 cannot be had: {exception.Message}. It is {PortOwner.Find(_port)?.ToString() ?? "another user's"}.", exception);
        }
    }

    private EdgeAddress Announce(ListeningSockets sockets)
    {
        var address = new EdgeAddress
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            Supervisor = ProcessMark.Self(),
            Port = sockets.Port,
            Socket = sockets.AdminPath,
            Build = EdgeBuild.Name,
        };
        address.Write(_home);
        _log.Write(string.Create(CultureInfo.InvariantCulture, $"serves '{_home.Root}' on 127.0.0.1:{address.Port}, admin '{address.Socket}'."));
        return address;
    }

    private async Task<ExitCode> ServeAsync(
        ListeningSockets sockets, EdgeAddress address, ChildTable children, ChildTable workers, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var workerLoop = new WorkerLoop(new WorkerProgram(_home, sockets), new WorkerParties(children, workers, WorkerStopLimit, _clock, _log));
        var working = workerLoop.RunAsync(end.Token);
        var homeGone = WatchHomeAsync(address, end.Token);
        await Task.WhenAny(working, homeGone, children.EdgeEnd).ConfigureAwait(false);
        _log.Write(stop.IsCancellationRequested ? "was asked to end." : homeGone.IsCompleted ? "ends: its home is gone." : "ends: nothing is left to serve.");
        await end.CancelAsync().ConfigureAwait(false);
        await homeGone.ConfigureAwait(false);
        return await working.ConfigureAwait(false);
    }

    private async Task WatchHomeAsync(EdgeAddress address, CancellationToken end)
    {
        using var timer = new PeriodicTimer(HomeInterval, _clock);
        try
        {
            while (EdgeAddress.Read(_home)?.Id == address.Id)
                await timer.WaitForNextTickAsync(end).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The edge ends for another reason.
        }
    }
}
