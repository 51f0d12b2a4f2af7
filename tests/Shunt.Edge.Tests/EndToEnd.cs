using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using Shunt.Local.Edge;
using Shunt.Local.Posix;
using Shunt.Platforms;

namespace Shunt.Edge.Tests;

/// <summary>An edge in processes of its own, in a home of its own; nothing of it outlives the test.</summary>
internal sealed class EndToEnd : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly HashSet<int> _supervisors = [];

    public EndToEnd()
    {
        Home = Directory.CreateTempSubdirectory("shunt-edge-").FullName;
        Client = new EdgeClient(Home, TimeProvider.System);
        Starter = new EdgeStarter(Client, Home, 0, TimeProvider.System);
    }

    public string Home { get; }

    public EdgeClient Client { get; }

    public EdgeStarter Starter { get; }

    public EdgeStatus Status { get; private set; } = null!;

    public async Task<EdgeStatus> StartEdgeAsync()
    {
        Status = await Starter.EnsureRunningAsync(CancellationToken.None);
        _supervisors.Add(Status.SupervisorPid);
        return Status;
    }

    public async Task StartAsync(string suffix, string? fault = null, int epoch = 1)
    {
        await Starter.StartInstanceAsync(Specs.Of(suffix, Home, fault), epoch, CancellationToken.None);
        await StartEdgeAsync();
    }

    public Task StartHealthyAsync(string suffix) => StartHealthyAsync(suffix, null);

    public async Task StartHealthyAsync(string suffix, string? fault)
    {
        await StartAsync(suffix, fault);
        await UntilAsync(async () => (await Client.ProbeAsync(Specs.Id(suffix), CancellationToken.None)).State == HealthState.Healthy, $"'{suffix}' is healthy");
    }

    public Task RouteAsync(string suffix, int epoch = 1) =>
        Client.RouteAsync("stage", "app", [new Weight(Specs.Id(suffix), 100)], epoch, CancellationToken.None);

    public async Task<InstanceStatus> InstanceAsync(string suffix) =>
        (await Client.StatusAsync(CancellationToken.None))!.Instances.Single(instance => instance.Spec.Id.Suffix == suffix);

    public HttpClient NewHttp() => NewHttp(Status.Port);

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The client owns its handler.")]
    public static HttpClient NewHttp(int port)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new HttpClient(handler) { BaseAddress = new Uri("http://app.stage.localhost"), Timeout = Limit };
    }

    public static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        using var late = new CancellationTokenSource(Limit);
        while (!await condition())
        {
            if (late.IsCancellationRequested)
                throw new TimeoutException($"Within {Limit.TotalSeconds} s it did not come true that {what}.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        }
    }

    public static Task UntilAsync(Func<bool> condition, string what) => UntilAsync(() => Task.FromResult(condition()), what);

    public static bool IsAlive(int pid) => ProcessMark.Of(pid) is not null;

    public async ValueTask DisposeAsync()
    {
        var status = await Client.StatusAsync(CancellationToken.None);
        var pids = status is null ? [] : status.Instances.Select(instance => instance.Pid).Where(pid => pid > 0).ToList();
        if (status is not null)
            _supervisors.Add(status.SupervisorPid);
        Client.Dispose();
        if (Directory.Exists(Home))
            Directory.Delete(Home, recursive: true);
        await UntilAsync(() => pids.Concat(_supervisors).All(pid => !IsAlive(pid)), "no process is left");
        foreach (var supervisor in _supervisors)
            ProcessGroup.Reap(supervisor);
    }
}
