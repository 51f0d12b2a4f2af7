using System.Diagnostics.CodeAnalysis;
using Docker.DotNet;
using Docker.DotNet.Models;
using Shunt.Images;
using Shunt.Images.Engine;
using Shunt.Ledger;
using Shunt.Local;
using Shunt.Local.Edge;
using Shunt.Local.Ledger;
using Shunt.Local.Posix;
using Shunt.Platforms;
using Shunt.Targets;
using Tests;

namespace Shunt.Contract.Docker;

/// <summary>The embedded platform whose instances are containers of a real engine. Nothing of it outlives the fixture.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposed", Justification = "xunit calls DisposeAsync.")]
[NeedsDocker]
public sealed class DockerFixture : PlatformFixture
{
    private const string ProgramName = "Shunt.Contract.App";
    private static readonly string[] ProgramFiles = [$"{ProgramName}.dll", $"{ProgramName}.runtimeconfig.json", $"{ProgramName}.deps.json"];

    private readonly LocalSettings _settings = new(Directory.CreateTempSubdirectory("shunt-docker-").FullName, 0);
    private OciLayout? _layout;
    private LocalPlatform? _platform;
    private DockerEngine? _engine;
    private DockerClient? _client;
    private int _products;

    public DockerFixture()
    {
        Manifests = new ManifestStore(new FileArtifacts(_settings.Home));
        Ledgers = new FileLedgerStore(_settings.Home);
    }

    /// <summary>The platform.</summary>
    public IPlatform Platform => _platform!;

    public override IPlatform PlatformOf(string target) => Platform;

    public override IImageStore Images => _layout!;

    public override IManifestStore Manifests { get; }

    /// <summary>Where ledgers are.</summary>
    public ILedgerStore Ledgers { get; }

    public override ILedgerStore LedgersOf(string target) => Ledgers;

    /// <summary>The engine.</summary>
    internal DockerClient Client => _client!;

    /// <summary>The engine's address.</summary>
    internal Uri Engine => _engine!.Address;

    /// <summary>The state folder.</summary>
    internal string Home => _settings.Home;

    protected override ComponentSettings Program { get; } = new() { Name = "app", Project = ProgramName, VersionPath = "/version", Runtime = InstanceRuntime.Docker };

    protected override IReadOnlyList<string> EntryPoint { get; } = ["dotnet", $"{ProgramName}.dll"];

    public override async Task InitializeAsync()
    {
        if (DockerPeer.Skip is not null)
            return;

        var engine = await RealEngine.UseAsync();
        _layout = new OciLayout(
            _settings.ImageFolder, TimeProvider.System, new ImageSettings { Base = $"localhost/base@{engine.Base.Digest}", Platforms = [HostBase.Platform] });
        await _layout.TakeOverAsync(new OciLayout(engine.Base.Layout, TimeProvider.System), engine.Base.Digest, null, default);
        _engine = engine.Open();
        using var configuration = new DockerClientConfiguration(_engine.Address);
        _client = configuration.CreateClient();
        var images = new EngineImages(_layout, _engine, _settings.Home);
        _platform = new LocalPlatform(
            _settings, _layout, TimeProvider.System, async (digest, cancellation) => new ContainerSpec(engine.Address, await images.LoadAsync(digest, cancellation)));
    }

    /// <summary>The containers of this fixture, those that ended included when asked for.</summary>
    internal Task<IList<ContainerListResponse>> ContainersAsync(bool all = false, params IReadOnlyList<string> labels) => _client!.Containers.ListContainersAsync(new ContainersListParameters
    {
        All = all,
        Filters = new Dictionary<string, IDictionary<string, bool>> { ["label"] = labels.Append($"shunt.home={_settings.Home}").ToDictionary(label => label, _ => true) },
    });

    public override async Task<IReadOnlyList<string>> UnitsAsync(string target)
    {
        var running = await ContainersAsync(labels: $"shunt.target={target}");
        return [.. running.Select(container => $"{container.Labels!["shunt.component"]}-{container.Labels["shunt.suffix"]}").Distinct().Order(StringComparer.Ordinal)];
    }

    public override async Task<int> ProcessesAsync(InstanceId instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return (await ContainersAsync(labels: [$"shunt.target={instance.Target}", $"shunt.suffix={instance.Suffix}"])).Count;
    }

    public override Task LoseImageAsync(string digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        File.Delete(Path.Combine(_settings.ImageFolder, "blobs", digest.Replace(':', Path.DirectorySeparatorChar)));
        return Task.CompletedTask;
    }

    public override async Task DisposeAsync()
    {
        if (_platform is null)
        {
            Directory.Delete(_settings.Home, recursive: true);
            return;
        }

        try
        {
            await EndAsync(_platform);
        }
        finally
        {
            _client!.Dispose();
            _engine!.Dispose();
            await RealEngine.LeaveAsync();
        }
    }

    private async Task EndAsync(LocalPlatform platform)
    {
        int[] edges = [];
        using (var edge = new EdgeClient(_settings.Home, TimeProvider.System))
        {
            if (await edge.StatusAsync(default) is { } status)
                edges = [status.SupervisorPid, status.WorkerPid];
        }

        platform.Dispose();

        // The edge ends with its state folder, and its containers with it.
        Directory.Delete(_settings.Home, recursive: true);
        await Eventually.HoldsAsync(() => Array.TrueForAll(edges, pid => ProcessMark.Of(pid) is null));
        foreach (var edge in edges)
            ProcessGroup.Reap(edge);
        Assert.Empty((await ContainersAsync(all: true)).Select(container => $"{container.Names?[0]}: {container.Status}"));
    }

    protected override string NewProduct()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_settings.Home, "products", $"{Interlocked.Increment(ref _products)}")).FullName;
        foreach (var file in ProgramFiles)
            File.Copy(Path.Combine(AppContext.BaseDirectory, file), Path.Combine(folder, file));
        return folder;
    }
}
