using System.Threading.Channels;
using Shunt.Local.Posix;

namespace Shunt.Edge.Control;

/// <summary>The instances' processes. The supervisor has them; its worker commands them from outside.</summary>
internal interface IChildren
{
    /// <value>Processes that ended, each once, for whoever commands now.</value>
    ChannelReader<Child> Ended { get; }

    /// <summary>All processes, those that ended and were not forgotten included.</summary>
    /// <param name="cancellation">Ends the question.</param>
    Task<IReadOnlyList<Child>> ListAsync(CancellationToken cancellation);

    /// <summary>Starts a process in its own session.</summary>
    /// <param name="nonce">Names it.</param>
    /// <param name="start">The program.</param>
    /// <param name="stopLimit">How long it has to end after SIGTERM.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="IOException">The system did not start it.</exception>
    Task<Child> StartAsync(string nonce, ChildStart start, TimeSpan stopLimit, CancellationToken cancellation);

    /// <summary>Takes on a process that an earlier supervisor started.</summary>
    /// <param name="nonce">Names it.</param>
    /// <param name="process">The process.</param>
    /// <param name="stopLimit">How long it has to end after SIGTERM.</param>
    /// <param name="engine">The engine whose container it is the first process of; null for none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task AdoptAsync(string nonce, ProcessMark process, TimeSpan stopLimit, string? engine, CancellationToken cancellation);

    /// <summary>Ends a process and its group: SIGTERM, its limit, SIGKILL. Returns when it is gone; an unknown one is fine.</summary>
    /// <param name="nonce">Which.</param>
    /// <param name="cancellation">Ends the wait; the process ends all the same.</param>
    Task StopAsync(string nonce, CancellationToken cancellation);

    /// <summary>Drops a process that ended from the list.</summary>
    /// <param name="nonce">Which.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task ForgetAsync(string nonce, CancellationToken cancellation);

    /// <summary>Says that nothing is left to do: the edge ends.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    Task EndEdgeAsync(CancellationToken cancellation);

    /// <summary>Has a worker of another compilation take over. Returns when it is ready, and waits for this one to let go.</summary>
    /// <param name="folder">Where its files are.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="IOException">It did not become ready; this worker goes on.</exception>
    Task UpgradeAsync(string folder, CancellationToken cancellation);
}
