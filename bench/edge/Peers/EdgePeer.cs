using Shunt.Local.Edge;
using Shunt.Platforms;

namespace Bench.Edge.Peers;

/// <summary>Our edge in a home of its own, and the instances it runs.</summary>
sealed class EdgePeer : IAsyncDisposable
{
    private const string Target = "stage";
    private const string Component = "app";

    private readonly string _home;

    private EdgePeer(string home)
    {
        _home = home;
        Client = new EdgeClient(home, TimeProvider.System);
        Starter = new EdgeStarter(Client, home, 0, TimeProvider.System);
    }

    /// <value>Speaks with it.</value>
    public EdgeClient Client { get; }

    /// <value>Starts it.</value>
    public EdgeStarter Starter { get; }

    /// <value>Where it listens.</value>
    public int Port { get; private set; }

    /// <summary>Starts an edge whose alias leads to an upstream that it runs.</summary>
    /// <param name="home">Its home; made when it is not there.</param>
    public static async Task<EdgePeer> StartAsync(string home)
    {
        Directory.CreateDirectory(home);
        var edge = new EdgePeer(home);
        await edge.StartInstanceAsync(Host.Suffix, Upstream.Program(home, Host.Suffix));
        await edge.HealthyAsync(Host.Suffix);
        await edge.RouteAsync(Host.Suffix);
        edge.Port = (await edge.StatusAsync()).Port;
        return edge;
    }

    /// <summary>The instance of a version.</summary>
    /// <param name="suffix">The version.</param>
    public static InstanceId Id(string suffix) => new(Target, Component, suffix);

    /// <summary>As it is now.</summary>
    /// <exception cref="InvalidOperationException">It does not run.</exception>
    public async Task<EdgeStatus> StatusAsync() =>
        await Client.StatusAsync(CancellationToken.None) ?? throw new InvalidOperationException($"No edge runs for '{_home}'.");

    /// <summary>Its processes now.</summary>
    public async Task<IReadOnlyList<int>> ProcessesAsync()
    {
        var status = await StatusAsync();
        return [status.SupervisorPid, .. ProcessTable.ChildrenOf(status.SupervisorPid).Except(status.Instances.Select(instance => instance.Pid))];
    }

    /// <summary>Where a version's instance listens.</summary>
    /// <param name="suffix">The version.</param>
    public async Task<InstanceStatus> InstanceAsync(string suffix) =>
        (await StatusAsync()).Instances.Single(instance => instance.Spec.Id == Id(suffix));

    /// <summary>Leads the alias to one version.</summary>
    /// <param name="suffix">The version.</param>
    public Task RouteAsync(string suffix) => Client.RouteAsync(Target, Component, [new Weight(Id(suffix), 100)], 1, CancellationToken.None);

    /// <summary>Starts an instance.</summary>
    /// <param name="suffix">Its version.</param>
    /// <param name="script">What the shell runs; <c>{port}</c> stands for its port.</param>
    public Task StartInstanceAsync(string suffix, string script)
    {
        var spec = new InstanceSpec
        {
            Id = Id(suffix),
            Commit = suffix + new string('0', 28),
            Digest = "sha256:" + suffix,
            FileName = "/bin/sh",
            Arguments = ["-c", script],
            Folder = _home,
            HealthPath = "/",
            LogFile = Path.Combine(_home, "instances.log"),
            StopLimit = TimeSpan.FromSeconds(2),
        };
        return Starter.StartInstanceAsync(spec, 1, CancellationToken.None);
    }

    /// <summary>Waits until a version answers.</summary>
    /// <param name="suffix">The version.</param>
    public async Task HealthyAsync(string suffix)
    {
        while ((await Client.ProbeAsync(Id(suffix), CancellationToken.None)).State != HealthState.Healthy)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Client.RemoveTargetAsync(Target, 1, CancellationToken.None);
        Client.Dispose();
    }
}
