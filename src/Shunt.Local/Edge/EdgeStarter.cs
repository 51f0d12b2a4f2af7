using Shunt.Platforms;

namespace Shunt.Local.Edge;

/// <summary>Makes sure that a SHUNT_HOME has a running edge.</summary>
public sealed class EdgeStarter
{
    /// <summary>The port of an edge when none is asked for: 8080.</summary>
    public const int DefaultPort = 8080;

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

    /// <summary>Finds a port that cannot be had before anything is built. Starts nothing.</summary>
    /// <param name="cancellation">Ends the check.</param>
    /// <exception cref="BadUsageException">The port is another program's, or this home's edge serves another port than the one asked for.</exception>
    public Task CheckPortAsync(CancellationToken cancellation) => throw new NotSupportedException(_home.Root + _port + _clock);

    /// <summary>Starts an edge where none runs, in a session of its own; adopts what an earlier one left running.</summary>
    /// <param name="cancellation">Ends the wait; an edge that was started goes on.</param>
    /// <exception cref="BadUsageException">As <see cref="CheckPortAsync"/>; or this is Windows.</exception>
    /// <exception cref="EdgeGoneException">It did not answer within 15 s; the message has its log's last lines.</exception>
    public async Task<EdgeStatus> EnsureRunningAsync(CancellationToken cancellation) =>
        await _client.StatusAsync(cancellation).ConfigureAwait(false) ?? throw new NotSupportedException();

    /// <summary>
    /// <see cref="EnsureRunningAsync"/>, then <see cref="EdgeClient.StartInstanceAsync"/>; again when the edge ended in between
    /// because its last target had gone.
    /// </summary>
    /// <param name="spec">What to start.</param>
    /// <param name="epoch">The caller's epoch.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="StaleEpochException">A newer epoch has been seen; nothing was started.</exception>
    /// <exception cref="EdgeRefusedException">The program cannot be started, or another digest runs under this name.</exception>
    public Task StartInstanceAsync(InstanceSpec spec, int epoch, CancellationToken cancellation) =>
        _client.StartInstanceAsync(spec, epoch, cancellation);
}
