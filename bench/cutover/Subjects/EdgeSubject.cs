using System.Globalization;
using Bench.Cutover.Service;
using Shunt.Local.Edge;
using Shunt.Platforms;

namespace Bench.Cutover.Subjects;

/// <summary>Our edge: the steps of a release, as a release asks for them.</summary>
sealed class EdgeSubject : ISubject
{
    private const int Epoch = 1;
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly string _home;

    /// <summary>An edge in a home of its own, which is started with the first version.</summary>
    /// <param name="home">The home; made when it is not there.</param>
    public EdgeSubject(string home)
    {
        _home = Directory.CreateDirectory(home).FullName;
        Client = new EdgeClient(_home, TimeProvider.System);
        Starter = new EdgeStarter(Client, _home, 0, TimeProvider.System);
    }

    /// <inheritdoc />
    public string Name => "Shunt's edge";

    /// <inheritdoc />
    public int Port { get; private set; }

    /// <value>Speaks with it.</value>
    public EdgeClient Client { get; }

    /// <value>Starts it.</value>
    public EdgeStarter Starter { get; }

    /// <inheritdoc />
    public async Task PrepareAsync(int generation)
    {
        var id = Route.Instance(generation);
        var spec = new InstanceSpec
        {
            Id = id,
            Commit = id.Suffix + new string('0', 28),
            Digest = "sha256:" + id.Suffix,
            FileName = Programs.Host,
            Arguments = Programs.Arguments,
            Folder = _home,
            Environment = new Dictionary<string, string>
            {
                [ServiceProgram.GenerationVariable] = generation.ToString(CultureInfo.InvariantCulture),
                ["DOTNET_TieredPGO"] = "0",
            },
            LogFile = Path.Combine(_home, "instances.log"),
        };
        if (Port == 0)
            Port = (await Starter.StartInstanceAsync(spec, Epoch, CancellationToken.None)).Port;
        else
            await Client.StartInstanceAsync(spec, Epoch, CancellationToken.None);
        while ((await Client.ProbeAsync(id, CancellationToken.None)).State != HealthState.Healthy)
            await Task.Delay(Pause, TimeProvider.System);
    }

    /// <inheritdoc />
    public Task SwitchAsync(int generation) =>
        Client.RouteAsync(Route.Target, Route.Component, [new Weight(Route.Instance(generation), 100)], Epoch, CancellationToken.None);

    /// <inheritdoc />
    public async Task RetireAsync(int generation)
    {
        await Client.DrainAsync(Route.Instance(generation), DrainLimit, CancellationToken.None);
        await Client.TerminateAsync(Route.Instance(generation), Epoch, CancellationToken.None);
    }

    /// <summary>As it is now.</summary>
    /// <exception cref="InvalidOperationException">It does not run.</exception>
    public async Task<EdgeStatus> StatusAsync() =>
        await Client.StatusAsync(CancellationToken.None) ?? throw new InvalidOperationException($"No edge runs for '{_home}'.");

    /// <summary>A version's instance.</summary>
    /// <param name="generation">The version.</param>
    public async Task<InstanceStatus> InstanceAsync(int generation) =>
        (await StatusAsync()).Instances.Single(instance => instance.Spec.Id == Route.Instance(generation));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Client.RemoveTargetAsync(Route.Target, Epoch, CancellationToken.None);
        Client.Dispose();
    }
}
