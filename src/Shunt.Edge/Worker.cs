using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Shunt.Edge.Control;
using Shunt.Edge.Fleet;
using Shunt.Edge.Routing;
using Shunt.Edge.Serving;
using Shunt.Edge.State;
using Shunt.Local.Edge;
using Yarp.ReverseProxy.Forwarder;

namespace Shunt.Edge;

/// <summary>Serves: the public port, the admin socket and the care for instances, over processes that someone else holds.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private readonly EdgeState _state;
    private readonly Instances _instances;
    private readonly Prober _prober;
    private readonly Caretaker _caretaker;
    private readonly Forwarding _forwarding;
    private readonly WebApplication _public;
    private readonly WebApplication _admin;

    /// <summary>Reads the snapshot and puts everything together; nothing listens yet.</summary>
    /// <param name="home">The state folder.</param>
    /// <param name="address">What the edge announced.</param>
    /// <param name="children">The instances' processes.</param>
    /// <param name="listen">Where the public port is.</param>
    /// <param name="listenAdmin">Where the admin socket is.</param>
    /// <param name="clock">Measures limits, and dates.</param>
    /// <param name="log">What is told.</param>
    /// <exception cref="InvalidDataException">The snapshot cannot be read.</exception>
    public Worker(
        EdgeHome home,
        EdgeAddress address,
        IChildren children,
        Action<KestrelServerOptions> listen,
        Action<KestrelServerOptions> listenAdmin,
        TimeProvider clock,
        EdgeLog log)
    {
        var router = new Router();
        var grace = new Grace(clock);
        _state = new EdgeState(new SnapshotFile(home.StateFile, log), router, log);
        _instances = new Instances(_state, children, new Launcher(children), clock, log);
        _prober = new Prober(_state, clock);
        _caretaker = new Caretaker(_state, children, _instances, _prober, grace, clock, log);
        _forwarding = new Forwarding(router, NewForwarder());
        _public = WebHost.Create(listen, _forwarding.AnswerAsync);
        _admin = WebHost.Create(listenAdmin, new AdminApi(_state, _instances, _prober, children, grace, address, clock).AnswerAsync);
    }

    /// <summary>Takes up what runs, then serves.</summary>
    /// <param name="cancellation">Ends the start.</param>
    public async Task StartAsync(CancellationToken cancellation)
    {
        await _caretaker.ResumeAsync(cancellation).ConfigureAwait(false);
        await _public.StartAsync(cancellation).ConfigureAwait(false);
        await _admin.StartAsync(cancellation).ConfigureAwait(false);
        _caretaker.Start();
    }

    /// <summary>Ends the service: requests in flight get 5 s. The instances go on.</summary>
    public async ValueTask DisposeAsync()
    {
        _caretaker.Dispose();
        await Task.WhenAll(_public.StopAsync(), _admin.StopAsync()).ConfigureAwait(false);
        await _public.DisposeAsync().ConfigureAwait(false);
        await _admin.DisposeAsync().ConfigureAwait(false);
        _forwarding.Dispose();
        _prober.Dispose();
        _instances.Dispose();
        _state.Dispose();
    }

    private static IHttpForwarder NewForwarder() =>
        new ServiceCollection().AddLogging().AddHttpForwarder().BuildServiceProvider().GetRequiredService<IHttpForwarder>();
}
