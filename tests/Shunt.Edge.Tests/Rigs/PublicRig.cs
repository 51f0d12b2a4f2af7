using System.Net;
using System.Net.Sockets;
using Shunt.Edge.Routing;
using Shunt.Edge.Serving;
using Shunt.Edge.State;
using Shunt.Local.Edge;
using Shunt.Platforms;

namespace Shunt.Edge.Tests.Rigs;

/// <summary>The public port with one alias, in this process; the instance behind it is a script of the test's, a call a connection.</summary>
internal sealed class PublicRig : IAsyncDisposable
{
    private readonly TcpListener _instance = new(IPAddress.Loopback, 0);
    private readonly Socket _listening = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly ToldLines _log = new();
    private readonly PublicService _service;
    private readonly PublicPort _port;
    private readonly Func<RawConnection, int, Task> _script;
    private readonly Task _accepting;
    private readonly EdgeSnapshot _snapshot;
    private Func<InstanceId, Destination>? _destinations;
    private int _connections;

    /// <summary>Starts everything.</summary>
    /// <param name="script">What the instance does with a connection; the number counts them from 1.</param>
    /// <param name="clock">Measures the limits.</param>
    /// <param name="most">How many connections are held at once.</param>
    public PublicRig(Func<RawConnection, int, Task> script, TimeProvider? clock = null, int most = Capacity.Most)
    {
        _script = script;
        _instance.Start();
        _listening.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listening.Listen();
        var record = Records.Running(Specs.Old) with { Port = ((IPEndPoint)_instance.LocalEndpoint).Port };
        Destination = new Destination(record.Id, record.Port, new Traffic());
        _snapshot = new EdgeSnapshot().With(record).WithAlias("stage", "app", [new Weight(record.Id, 100)]);
        Follow(_snapshot);
        _service = new PublicService(Router, clock ?? TimeProvider.System, new EdgeLog(_log, TimeProvider.System, "worker"));
        _port = new PublicPort(_listening, _service, most);
        _port.Start();
        _accepting = AcceptAsync();
    }

    public Router Router { get; } = new();

    /// <value>The instance that the script plays.</value>
    public Destination Destination { get; }

    /// <value>Where the script listens.</value>
    public int InstancePort => ((IPEndPoint)_instance.LocalEndpoint).Port;

    /// <value>How many connections the instance has got.</value>
    public int Connections => Volatile.Read(ref _connections);

    /// <value>How many connections have sent a part of a head.</value>
    public int HeadsUnderWay => _port.Count(ConnectionPhase.Head);

    /// <value>How many connections wait for a request.</value>
    public int Waiting => _port.Count(ConnectionPhase.Waiting);

    /// <summary>Whether the edge has told something.</summary>
    public bool HasTold(string part) => _log.Has(part);

    /// <value>What failed in the script.</value>
    public Exception? Failure { get; private set; }

    public Task<RawConnection> ConnectAsync() => RawConnection.OpenAsync(((IPEndPoint)_listening.LocalEndPoint!).Port);

    /// <summary>Has the alias lead to the instance, and to others by weight.</summary>
    public void Lead(params (Destination To, int Weight)[] shares)
    {
        var others = shares.ToDictionary(share => share.To.Id, share => share.To);
        var snapshot = shares.Aggregate(_snapshot, (next, share) => next.With(Records.Running(share.To.Id.Suffix)));
        _destinations = id => others.GetValueOrDefault(id, Destination);
        Follow(snapshot.WithAlias("stage", "app", [.. shares.Select(share => new Weight(share.To.Id, share.Weight))]));
    }

    /// <summary>The instance's process runs, or does not.</summary>
    public void Run(bool isRunning)
    {
        var record = _snapshot.Instances[0];
        Follow(isRunning ? _snapshot : _snapshot.With(record with { Process = null, State = InstanceState.Exited }));
    }

    /// <summary>Requests of the alias wait.</summary>
    public void Hold() => Follow(_snapshot.WithHold("stage", "app"));

    /// <value>Those that do.</value>
    public WaitingRoom Held => _service.Held;

    /// <summary>Sends a request on a connection of its own and takes everything that comes back.</summary>
    public async Task<string> AskAsync(string request)
    {
        using var client = await ConnectAsync();
        await client.SendAsync(request);
        return await client.ReadToEndAsync();
    }

    /// <summary>From now on responses are the last of their connections.</summary>
    public Task StopAsync() => _port.StopAsync();

    /// <summary>Waits for connections to end.</summary>
    public Task DrainAsync(TimeSpan grace) => _port.DrainAsync(grace, TimeSpan.FromSeconds(20));

    public async ValueTask DisposeAsync()
    {
        await _port.DisposeAsync();
        await _port.DrainAsync(TimeSpan.Zero, TimeSpan.Zero);
        Destination.Connections.Close();
        _instance.Dispose();
        await _accepting;
        _listening.Dispose();
        await _log.DisposeAsync();
        if (Failure is not null)
            throw new InvalidOperationException("The instance's script failed.", Failure);
    }

    private void Follow(EdgeSnapshot snapshot) => Router.Follow(RoutingTable.Of(snapshot, record => _destinations?.Invoke(record.Id) ?? Destination));

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                _ = ServeAsync(new RawConnection(await _instance.AcceptSocketAsync()), Interlocked.Increment(ref _connections));
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(RawConnection connection, int number)
    {
        using (connection)
        {
            try
            {
                await _script(connection, number);
            }
            catch (Exception exception) when (exception is not SocketException)
            {
                Failure = exception;
            }
        }
    }
}
