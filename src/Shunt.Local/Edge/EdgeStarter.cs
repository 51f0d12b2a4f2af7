using System.Globalization;
using System.Text.Json;
using Shunt.Local.Posix;
using Shunt.Platforms;

namespace Shunt.Local.Edge;

/// <summary>Makes sure that a SHUNT_HOME has a running edge.</summary>
public sealed class EdgeStarter
{
    /// <summary>The port of an edge when none is asked for: 8080.</summary>
    public const int DefaultPort = 8080;

    private const int LogLines = 20;
    private const int EndedTooOften = 3;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly EdgeClient _client;
    private readonly EdgeHome _home;
    private readonly int? _port;
    private readonly TimeProvider _clock;

    /// <summary>Names the edge; starts nothing.</summary>
    /// <param name="client">Speaks with the edge.</param>
    /// <param name="home">The state folder, SHUNT_HOME; made when it is not there.</param>
    /// <param name="port">The port that was asked for, 0 for a free one that is then kept; null for the running edge's, else <see cref="DefaultPort"/>.</param>
    /// <param name="clock">Measures limits.</param>
    public EdgeStarter(EdgeClient client, string home, int? port, TimeProvider clock)
    {
        _client = client;
        _home = new EdgeHome(home);
        _port = port;
        _clock = clock;
    }

    private int WantedPort => _port ?? DefaultPort;

    /// <summary>Finds a port that cannot be had before anything is built. Starts nothing.</summary>
    /// <param name="cancellation">Ends the check.</param>
    /// <exception cref="BadUsageException">The port is another program's, or this home's edge serves another port than the one asked for; or this is Windows.</exception>
    public async Task CheckPortAsync(CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows())
            throw new BadUsageException("The embedded platform is for Linux and macOS. On Windows, set the target to AWS in build/Environments.cs, or use WSL.");

        CheckPort(await _client.StatusAsync(cancellation).ConfigureAwait(false));
    }

    /// <summary>
    /// Starts an edge where none runs, in a session of its own; it adopts what an earlier one left running. Where another compilation's
    /// worker serves, ours takes over from it; when ours does not become ready, that one goes on, and the edge's log says so.
    /// </summary>
    /// <param name="cancellation">Ends the wait; an edge that was started goes on.</param>
    /// <exception cref="BadUsageException">As <see cref="CheckPortAsync"/>.</exception>
    /// <exception cref="EdgeGoneException">It did not answer within 15 s; the message has its log's last lines.</exception>
    public async Task<EdgeStatus> EnsureRunningAsync(CancellationToken cancellation)
    {
        await WaitForOrphanAsync(cancellation).ConfigureAwait(false);
        await CheckPortAsync(cancellation).ConfigureAwait(false);
        if (await _client.StatusAsync(cancellation).ConfigureAwait(false) is { } running)
            return await UpgradeAsync(running, cancellation).ConfigureAwait(false);

        Directory.CreateDirectory(_home.Folder);
        var logStart = File.Exists(_home.LogFile) ? new FileInfo(_home.LogFile).Length : 0;
        var child = ChildProcess.Start(SupervisorStart(EdgeBinaries.Install(_home)));
        return await WaitForAnswerAsync(child, logStart, cancellation).ConfigureAwait(false);
    }

    /// <summary>Starts an edge where none runs but an earlier one left instances: after a reboot or a crash, what should run does again.</summary>
    /// <param name="cancellation">Ends the wait; an edge that was started goes on.</param>
    /// <returns>The edge; null when none runs and there is nothing to run.</returns>
    /// <exception cref="BadUsageException">As <see cref="CheckPortAsync"/>.</exception>
    /// <exception cref="EdgeGoneException">It did not answer within 15 s; the message has its log's last lines.</exception>
    public async Task<EdgeStatus?> ResumeAsync(CancellationToken cancellation) =>
        await _client.StatusAsync(cancellation).ConfigureAwait(false)
        ?? (HasInstances() ? await EnsureRunningAsync(cancellation).ConfigureAwait(false) : null);

    /// <summary>
    /// <see cref="EnsureRunningAsync"/>, then <see cref="EdgeClient.StartInstanceAsync"/>; again when the edge ended in between
    /// because its last target had gone.
    /// </summary>
    /// <param name="spec">What to start.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <returns>The edge it was started on, as it was before.</returns>
    /// <exception cref="StaleEpochException">A newer epoch has been seen; nothing was started.</exception>
    /// <exception cref="EdgeRefusedException">The program cannot be started, or another digest runs under this name.</exception>
    /// <exception cref="EdgeGoneException">No edge could be started.</exception>
    public async Task<EdgeStatus> StartInstanceAsync(InstanceSpec spec, int epoch, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var running = await EnsureRunningAsync(cancellation).ConfigureAwait(false);
            try
            {
                await _client.StartInstanceAsync(spec, epoch, cancellation).ConfigureAwait(false);
                return running;
            }
            catch (EdgeGoneException) when (attempt < EndedTooOften)
            {
                // It was ending when we came; the next one is ours.
            }
        }
    }

    /// <summary>Whether an earlier edge left instances to run. A snapshot that cannot be read is the edge's to judge.</summary>
    internal bool HasInstances()
    {
        try
        {
            using var snapshot = JsonDocument.Parse(File.ReadAllBytes(_home.StateFile));
            return snapshot.RootElement.TryGetProperty("instances", out var instances) && instances.GetArrayLength() > 0;
        }
        catch (JsonException)
        {
            return true;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    private void CheckPort(EdgeStatus? running)
    {
        if (running is not null && _port is { } asked && asked != 0 && asked != running.Port)
        {
            throw new BadUsageException(
                $"Port {asked} was asked for, but the edge of '{_home.Root}' serves port {running.Port} (pid {running.SupervisorPid}). "
                + $"Set SHUNT_PORT={running.Port}, or end it with './build.sh Teardown' on each target.");
        }

        if (running is null && WantedPort != 0 && PortOwner.IsTaken(WantedPort))
        {
            var owner = PortOwner.Find(WantedPort)?.ToString() ?? "another user's process";
            throw new BadUsageException($"Port {WantedPort} on 127.0.0.1 is taken by {owner}. Stop it, or choose another: SHUNT_PORT=8081 (0 takes a free one).");
        }
    }

    // Until the worker before has ended it has requests that a drain, which ours is asked for, does not count.
    private async Task<EdgeStatus> UpgradeAsync(EdgeStatus running, CancellationToken cancellation)
    {
        var folder = EdgeBinaries.Install(_home, running.Build, EdgeAddress.Read(_home)?.Build);
        if (Path.GetFileName(folder) == running.Build)
            return running;

        var before = ProcessMark.Of(running.WorkerPid);
        try
        {
            await _client.UpgradeAsync(folder, cancellation).ConfigureAwait(false);
        }
        catch (EdgeRefusedException)
        {
            return running;
        }

        var begun = _clock.GetTimestamp();
        while (before?.IsAlive() == true && _clock.GetElapsedTime(begun) < StartLimit)
            await Task.Delay(Pause, _clock, cancellation).ConfigureAwait(false);
        return await _client.StatusAsync(cancellation).ConfigureAwait(false) ?? running;
    }

    // The worker of a supervisor that was killed gives requests in flight a few seconds before it lets go of the port.
    private async Task WaitForOrphanAsync(CancellationToken cancellation)
    {
        var port = WantedPort != 0 ? WantedPort : _home.KeptPort();
        if (port is null || await _client.StatusAsync(cancellation).ConfigureAwait(false) is not null)
            return;

        var begun = _clock.GetTimestamp();
        while (_clock.GetElapsedTime(begun) < StartLimit && PortOwner.Find(port.Value) is { } owner
            && owner.Command.Contains($"{EdgeBinaries.Program} serve --home {_home.Root} ", StringComparison.Ordinal))
        {
            await Task.Delay(Pause, _clock, cancellation).ConfigureAwait(false);
        }
    }

    private ChildStart SupervisorStart(string binaries) => new()
    {
        FileName = DotNetHost.Path,
        Arguments = [Path.Combine(binaries, EdgeBinaries.Program), "supervise", "--home", _home.Root, "--port", WantedPort.ToString(CultureInfo.InvariantCulture)],
        Folder = _home.Root,
        Environment = EdgeRuntime.Variables(),
        LogFile = _home.LogFile,
    };

    private async Task<EdgeStatus> WaitForAnswerAsync(int child, long logStart, CancellationToken cancellation)
    {
        var begun = _clock.GetTimestamp();
        int? exitCode = null;
        while (_clock.GetElapsedTime(begun) < StartLimit)
        {
            if (await _client.StatusAsync(cancellation).ConfigureAwait(false) is { } status)
                return status;

            // Another release's edge may have been quicker; then ours ends, and theirs is about to answer.
            exitCode ??= ProcessGroup.Reap(child);
            if (exitCode is { } code && code != (int)ExitCode.LeaseHeld)
                break;

            await Task.Delay(Pause, _clock, cancellation).ConfigureAwait(false);
        }

        var how = exitCode is { } ended
            ? string.Create(CultureInfo.InvariantCulture, $"ended with exit code {ended}")
            : string.Create(CultureInfo.InvariantCulture, $"did not answer within {StartLimit.TotalSeconds:0} s (pid {child})");
        var lines = string.Join("\n  ", LogTail.Read(_home.LogFile, LogLines, logStart));
        throw new EdgeGoneException($"The edge of '{_home.Root}' {how}. Nothing was released. Log: {_home.LogFile}\n  {lines}");
    }
}
