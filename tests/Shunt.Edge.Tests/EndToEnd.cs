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
    private readonly HashSet<int> _instances = [];

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

    /// <summary>An edge with two versions that are healthy; the alias leads to the old one.</summary>
    public static async Task<EndToEnd> StartTwoAsync()
    {
        var edge = new EndToEnd();
        await edge.StartHealthyAsync(Specs.Old);
        await edge.StartHealthyAsync(Specs.New);
        await edge.RouteAsync(Specs.Old);
        return edge;
    }

    public async Task<EdgeStatus> StartEdgeAsync()
    {
        Status = await Starter.EnsureRunningAsync(CancellationToken.None);
        _supervisors.Add(Status.SupervisorPid);
        _instances.UnionWith(Status.Instances.Select(instance => instance.Pid).Where(pid => pid > 0));
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
        await UntilAsync(
            async () =>
            {
                var health = await Client.ProbeAsync(Specs.Id(suffix), CancellationToken.None);
                Assert.True(health.State != HealthState.Lost, $"'{suffix}' is lost: {health.Detail}. Its log: {string.Join('\n', LogTail.Read(Specs.Of(suffix, Home).LogFile, 20))}");
                return health.State == HealthState.Healthy;
            },
            $"'{suffix}' is healthy");
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

    /// <summary>Deletes the home, again when the edge wrote into it meanwhile.</summary>
    public Task DeleteHomeAsync() => UntilAsync(
        () =>
        {
            try
            {
                if (Directory.Exists(Home))
                    Directory.Delete(Home, recursive: true);
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        },
        "the home is deleted");

    public async ValueTask DisposeAsync()
    {
        if (await Client.StatusAsync(CancellationToken.None) is not null)
            await StartEdgeAsync();
        Client.Dispose();
        try
        {
            await DeleteHomeAsync();
            await UntilAsync(() => !_instances.Concat(_supervisors).Any(IsAlive), "no process is left");
        }
        finally
        {
            // A test that failed after it killed a supervisor has left orphans that no edge adopts any more.
            foreach (var instance in _instances.Where(IsAlive))
                ProcessGroup.Signal(instance, Libc.SigKill);
            foreach (var supervisor in _supervisors)
                ProcessGroup.Reap(supervisor);
        }
    }
}
