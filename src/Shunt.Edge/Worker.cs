using System.Net.Sockets;
using Shunt.Edge.Containers;
using Shunt.Edge.Control;
using Shunt.Edge.Fleet;
using Shunt.Edge.Routing;
using Shunt.Edge.Serving;
using Shunt.Edge.State;
using Shunt.Local.Edge;

namespace Shunt.Edge;

/// <summary>Serves: the public port, the admin socket and the care for instances, over processes that someone else holds.</summary>
internal sealed class Worker : IAsyncDisposable
{
    /// <summary>
    /// How long connections may send one more request to a worker whose successor serves: 2 s. It is answered and told that it is
    /// the last; closing a connection that waits could cross a request on its way.
    /// </summary>
    public static readonly TimeSpan Handover = TimeSpan.FromSeconds(2);

    // The supervisor gives the worker 8 s.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly EdgeState _state;
    private TimeSpan _grace;
    private bool _hasLetGo;
    private readonly ContainerChildren _children;
    private readonly Instances _instances;
    private readonly Prober _prober;
    private readonly Caretaker _caretaker;
    private readonly LogRotation _logs;
    private readonly PublicPort _public;
    private readonly AdminPort _admin;

    /// <summary>Reads the snapshot and puts everything together; nothing is accepted yet.</summary>
    /// <param name="home">The state folder.</param>
    /// <param name="address">What the edge announced.</param>
    /// <param name="children">The instances' processes.</param>
    /// <param name="serving">The public port's socket, which listens.</param>
    /// <param name="admin">The admin socket, which listens.</param>
    /// <param name="clock">Measures limits, and dates.</param>
    /// <param name="log">What is told.</param>
    /// <exception cref="InvalidDataException">The snapshot cannot be read.</exception>
    public Worker(EdgeHome home, EdgeAddress address, IChildren children, Socket serving, Socket admin, TimeProvider clock, EdgeLog log)
    {
        var router = new Router();
        var grace = new Grace(clock);
        _state = new EdgeState(new SnapshotFile(home.StateFile, log), router, clock, log);
        _children = new ContainerChildren(children, () => _state.Snapshot.Instances, home.Root, clock, log);
        _instances = new Instances(_state, _children, new Launcher(_children), clock, log);
        _prober = new Prober(_state, clock);
        _caretaker = new Caretaker(_state, _children, _instances, _prober, grace, clock, log);
        _logs = new LogRotation(_state, home.LogFile, clock, log);
        _public = new PublicPort(serving, new PublicService(router, clock, log), Capacity.OfProcess());
        _admin = new AdminPort(admin, new AdminApi(_state, _instances, _prober, _children, grace, address, clock).AnswerAsync, log);
    }

    /// <summary>Takes up what runs, then serves.</summary>
    /// <param name="cancellation">Ends the start.</param>
    public async Task StartAsync(CancellationToken cancellation)
    {
        await _caretaker.ResumeAsync(cancellation).ConfigureAwait(false);
        _public.Start();
        _admin.Start();
        _caretaker.Start();
    }

    /// <summary>
    /// Accepts no more and writes the snapshot no more: another worker may begin. Requests that are under way go on, and questions
    /// that change something are left to be asked again. Does nothing the second time.
    /// </summary>
    /// <param name="grace">How long connections may send one more request.</param>
    public async Task LetGoAsync(TimeSpan grace)
    {
        if (_hasLetGo)
            return;

        _hasLetGo = true;
        _grace = grace;
        _caretaker.Dispose();
        _children.Dispose();
        _logs.Dispose();
        await _admin.DisposeAsync().ConfigureAwait(false);

        // Before the port: a supervisor that was killed tells nobody, and the next edge reads the snapshot as soon as it has the port.
        await _state.CloseAsync().ConfigureAwait(false);
        await _public.StopAsync().ConfigureAwait(false);
    }

    /// <summary>Ends the service: requests in flight get 5 s. The instances go on.</summary>
    public async ValueTask DisposeAsync()
    {
        await LetGoAsync(TimeSpan.Zero).ConfigureAwait(false);
        await _public.DrainAsync(_grace, StopLimit).ConfigureAwait(false);
        await _public.DisposeAsync().ConfigureAwait(false);
        _prober.Dispose();
        _instances.Dispose();
        _state.Dispose();
    }
}
