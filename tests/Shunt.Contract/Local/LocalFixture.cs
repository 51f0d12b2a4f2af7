using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Local;
using Shunt.Local.Edge;
using Shunt.Local.Ledger;
using Shunt.Local.Posix;
using Shunt.Platforms;
using Shunt.Targets;
using Tests;

namespace Shunt.Contract.Local;

/// <summary>The embedded platform in a state folder of its own, with a port of its own. Nothing of it outlives the fixture.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "xunit calls DisposeAsync.")]
public sealed class LocalFixture : PlatformFixture
{
    private const string ProgramName = "Shunt.Contract.App";
    private static readonly string[] ProgramFiles = [$"{ProgramName}.dll", $"{ProgramName}.runtimeconfig.json", $"{ProgramName}.deps.json"];

    private readonly LocalSettings _settings = new(Directory.CreateTempSubdirectory("shunt-contract-").FullName, 0);
    private readonly LocalPlatform _platform;
    private readonly HashSet<int> _edges = [];
    private int _products;

    public LocalFixture()
    {
        Images = new OciLayout(_settings.ImageFolder, TimeProvider.System);
        Manifests = new ManifestStore(new FileArtifacts(_settings.Home));
        Ledgers = new FileLedgerStore(_settings.Home);
        _platform = new LocalPlatform(_settings, Images, TimeProvider.System);
    }

    public LocalSettings Settings => _settings;

    /// <summary>The platform.</summary>
    public IPlatform Platform => _platform;

    public override IPlatform PlatformOf(string target) => Platform;

    public override IImageStore Images { get; }

    public override IManifestStore Manifests { get; }

    /// <summary>Where ledgers are.</summary>
    public ILedgerStore Ledgers { get; }

    public override ILedgerStore LedgersOf(string target) => Ledgers;

    protected override ComponentSettings Program { get; } = new() { Name = "app", Project = ProgramName, VersionPath = "/version" };

    protected override IReadOnlyList<string> EntryPoint { get; } = ["dotnet", $"{ProgramName}.dll"];

    /// <summary>The edge's own processes that live.</summary>
    public async Task<IReadOnlyList<int>> EdgesAsync()
    {
        using var client = new EdgeClient(_settings.Home, TimeProvider.System);
        if (await client.StatusAsync(default) is { } status)
            _edges.UnionWith([status.SupervisorPid, status.WorkerPid]);

        return [.. _edges.Where(pid => ProcessMark.Of(pid) is not null)];
    }

    /// <summary>Kills the supervisor and waits until it is gone; a moment later its worker is, and the instances are nobody's.</summary>
    public async Task KillEdgeAsync()
    {
        await EdgesAsync();
        var supervisor = EdgeAddress.Read(new EdgeHome(_settings.Home))!.Supervisor;
        _ = Libc.Kill(supervisor.Pid, Libc.SigKill);
        await Eventually.HoldsAsync(() => !supervisor.IsAlive());
    }

    /// <summary>The sockets under the state folder and where the edge said it listens.</summary>
    public IReadOnlyList<string> Sockets()
    {
        var announced = EdgeAddress.Read(new EdgeHome(_settings.Home)) is { } address ? [address.Socket] : Array.Empty<string>();
        return [.. Directory.EnumerateFiles(_settings.Home, "*.sock", SearchOption.AllDirectories).Concat(announced).Where(File.Exists).Distinct()];
    }

    public override Task<IReadOnlyList<string>> UnitsAsync(string target)
    {
        var logs = Path.Combine(_settings.Home, "logs", target);
        var alive = Directory.Exists(logs) ? Directory.EnumerateFiles(logs).Where(log => Pids(log).Any(pid => ProcessMark.Of(pid) is not null)) : [];
        return Task.FromResult<IReadOnlyList<string>>([.. alive.Select(log => Path.GetFileNameWithoutExtension(log)).Order(StringComparer.Ordinal)]);
    }

    public override Task<int> ProcessesAsync(InstanceId instance)
    {
        var log = _settings.LogFile(instance);
        return Task.FromResult(File.Exists(log) ? Pids(log).Count(pid => ProcessMark.Of(pid) is not null) : 0);
    }

    public override Task LoseImageAsync(string digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        File.Delete(Path.Combine(_settings.ImageFolder, "blobs", digest.Replace(':', Path.DirectorySeparatorChar)));
        return Task.CompletedTask;
    }

    public override async Task DisposeAsync()
    {
        await EdgesAsync();
        List<int> pids = [.. _edges, .. Directory.Exists(Logs) ? Directory.EnumerateFiles(Logs, "*", SearchOption.AllDirectories).SelectMany(Pids) : []];
        _platform.Dispose();

        // The edge ends with its state folder, and its instances with it.
        Directory.Delete(_settings.Home, recursive: true);
        await Eventually.HoldsAsync(() => pids.All(pid => ProcessMark.Of(pid) is null));
        foreach (var edge in _edges)
            ProcessGroup.Reap(edge);
    }

    protected override string NewProduct()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_settings.Home, "products", $"{Interlocked.Increment(ref _products)}")).FullName;
        foreach (var file in ProgramFiles)
            File.Copy(Path.Combine(AppContext.BaseDirectory, file), Path.Combine(folder, file));
        return folder;
    }

    private string Logs => Path.Combine(_settings.Home, "logs");

    // The program's first word is its process id.
    private static IEnumerable<int> Pids(string log) =>
        LogTail.Read(log, int.MaxValue)
            .Where(line => line.StartsWith("pid ", StringComparison.Ordinal))
            .Select(line => int.Parse(line.AsSpan(4), CultureInfo.InvariantCulture));
}
