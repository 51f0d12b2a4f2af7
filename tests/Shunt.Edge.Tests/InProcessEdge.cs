using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using Shunt.Edge.Control;
using Shunt.Edge.Fleet;
using Shunt.Edge.Supervision;
using Shunt.Local.Edge;
using Shunt.Local.Posix;
using Shunt.Platforms;

namespace Shunt.Edge.Tests;

/// <summary>A worker in this process with a clock of our own; its instances are processes, and it commands them over a real line.</summary>
[SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The lines own their streams, the link owns its line.")]
[SuppressMessage("Usage", "CA2213:Disposable fields should be disposed", Justification = "StopWorkerAsync disposes of the worker.")]
internal sealed class InProcessEdge : IAsyncDisposable
{
    // The edge's first pause before it starts a process again.
    private static readonly TimeSpan Restart = TimeSpan.FromMilliseconds(200);

    private readonly ChildTable _children = new(TimeProvider.System);
    private readonly EdgeAddress _address;
    private readonly StringWriter _log = new();
    private SocketPair _pair = null!;
    private SupervisorLink _link = null!;
    private CancellationTokenSource _lineEnd = null!;
    private Task _serving = Task.CompletedTask;
    private Worker? _worker;
    private Socket _public = null!;
    private Socket _admin = null!;

    public InProcessEdge()
    {
        Home = Directory.CreateTempSubdirectory("shunt-edge-").FullName;
        Directory.CreateDirectory(Path.Combine(Home, "edge"));
        _address = new EdgeAddress
        {
            Id = "in-process",
            Supervisor = ProcessMark.Self(),
            Port = FreePort.Find(new HashSet<int>()),
            Socket = Path.Combine(Home, "edge", "admin.sock"),
            Build = "test",
        };
        _address.Write(new EdgeHome(Home));
        Client = new EdgeClient(Home, TimeProvider.System);
        Http = EndToEnd.NewHttp(_address.Port);
    }

    public string Home { get; }

    public FakeClock Clock { get; } = new();

    public EdgeClient Client { get; }

    public HttpClient Http { get; }

    public Task EdgeEnd => _children.EdgeEnd;

    public string Log => _log.ToString();

    public static async Task<InProcessEdge> StartNewAsync()
    {
        var edge = new InProcessEdge();
        await edge.StartWorkerAsync();
        return edge;
    }

    public async Task StartWorkerAsync()
    {
        File.Delete(_address.Socket);
        _public = Listen(new IPEndPoint(IPAddress.Loopback, _address.Port));
        _admin = Listen(new UnixDomainSocketEndPoint(_address.Socket));
        _pair = SocketPair.Create();
        _lineEnd = new CancellationTokenSource();
        var log = new EdgeLog(_log, Clock, "worker");
        var workerLink = new WorkerLink(new ControlLine(new NetworkStream(_pair.Theirs)), _children, log);
        workerLink.GiveTurn();
        _serving = workerLink.ServeAsync(_lineEnd.Token);
        _link = new SupervisorLink(new ControlLine(new NetworkStream(_pair.Ours)));
        _ = _link.ReadAsync(_lineEnd.Token);
        _worker = new Worker(
            new EdgeHome(Home),
            _address,
            _link,
            _public,
            _admin,
            Clock,
            log);
        await _worker.StartAsync(CancellationToken.None);
    }

    public async Task StopWorkerAsync()
    {
        if (_worker is { } worker)
            await StopAsync(worker.DisposeAsync().AsTask());
        _worker = null;
        _public.Dispose();
        _admin.Dispose();
        await _lineEnd.CancelAsync();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _link.Dispose();
        _pair.Dispose();
        _lineEnd.Dispose();
    }

    public Task StartAsync(string suffix, string? fault = null, int epoch = 1) =>
        Client.StartInstanceAsync(Specs.Of(suffix, Home, fault), epoch, CancellationToken.None);

    public async Task StartHealthyAsync(string suffix, string? fault = null)
    {
        await StartAsync(suffix, fault);
        await UntilHealthyAsync(suffix);
    }

    /// <summary>An instance of several processes, all healthy.</summary>
    public async Task<IReadOnlyList<ProcessStatus>> StartHealthyAsync(string suffix, int processes)
    {
        await Client.StartInstanceAsync(Specs.Of(suffix, Home) with { Processes = processes }, 1, CancellationToken.None);
        await UntilHealthyAsync(suffix);
        return await ProcessesAsync(suffix);
    }

    public async Task<IReadOnlyList<ProcessStatus>> ProcessesAsync(string suffix) => (await FindAsync(suffix))!.Processes!;

    public async Task UntilHealthyAsync(string suffix)
    {
        InstanceHealth? health = null;
        try
        {
            await EndToEnd.UntilAsync(
                async () =>
                {
                    health = await ProbeAsync(suffix);

                    // Another test's process may have taken its port before it did: it is started again on another one, once time has passed.
                    if (health.Detail.EndsWith("will be started again", StringComparison.Ordinal))
                        Clock.Advance(Restart);
                    return health.State == HealthState.Healthy;
                },
                $"'{suffix}' is healthy");
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message} {health}\n{Log}", late);
        }
    }

    public Task<InstanceHealth> ProbeAsync(string suffix) => Client.ProbeAsync(Specs.Id(suffix), CancellationToken.None);

    public Task RouteAsync(string suffix, int epoch = 1) =>
        Client.RouteAsync("stage", "app", [new Weight(Specs.Id(suffix), 100)], epoch, CancellationToken.None);

    public async Task<EdgeStatus> StatusAsync() => (await Client.StatusAsync(CancellationToken.None))!;

    public async Task<InstanceStatus?> FindAsync(string suffix) =>
        (await StatusAsync()).Instances.SingleOrDefault(instance => instance.Spec.Id.Suffix == suffix);

    public async Task<string> GetAsync(string path, string? suffix = null)
    {
        using var response = await SendAsync(path, suffix);
        return await response.Content.ReadAsStringAsync();
    }

    public Task<HttpResponseMessage> SendAsync(string path, string? suffix = null) =>
        Http.GetAsync(new Uri($"http://app{(suffix is null ? "" : "-" + suffix)}.stage.localhost{path}"));

    // What is still under way is given time, which passes only here.
    private async Task StopAsync(Task stopping)
    {
        await EndToEnd.UntilAsync(
            () =>
            {
                Clock.Advance(TimeSpan.FromMilliseconds(100));
                return stopping.IsCompleted;
            },
            "the worker has ended");
        await stopping;
    }

    private static Socket Listen(EndPoint endPoint)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, endPoint is IPEndPoint ? ProtocolType.Tcp : ProtocolType.Unspecified);
        socket.Bind(endPoint);
        socket.Listen();
        return socket;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Http.Dispose();
        await StopWorkerAsync();
        await _children.StopAllAsync(CancellationToken.None);
        _children.Dispose();
        await _log.DisposeAsync();
        Directory.Delete(Home, recursive: true);
    }
}
