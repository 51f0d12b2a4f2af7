using System.Net;
using Shunt.Doctor;
using Shunt.Images;
using Shunt.Local.Data;
using Shunt.Local.Doctor;
using Shunt.Local.Edge;
using Shunt.Platforms;
using Shunt.Routes;
using Shunt.Targets;

namespace Shunt.Local;

/// <summary>The embedded platform: versions are processes on this machine, behind the edge that belongs to a state folder.</summary>
public sealed class LocalPlatform : IPlatform, IDisposable
{
    // Once for each edge that is killed while an instance is to end.
    private const int EndAttempts = 3;

    private readonly LocalSettings _settings;
    private readonly IImageStore _images;
    private readonly Func<string, CancellationToken, Task<ContainerSpec>>? _load;
    private readonly EdgeClient _edge;
    private readonly EdgeStarter _starter;
    private readonly RouteClient _routes = new();
    private int _port;

    /// <summary>Takes the state folder. Nothing is started or written before the first release; the port is that of the edge that runs, if one does.</summary>
    /// <param name="settings">Where state lives and which port the edge takes.</param>
    /// <param name="images">Where the images are that versions are started from.</param>
    /// <param name="time">The clock.</param>
    /// <param name="load">Gives an image, by its digest, to the engine that runs containers of it; null where there is none.</param>
    public LocalPlatform(LocalSettings settings, IImageStore images, TimeProvider time, Func<string, CancellationToken, Task<ContainerSpec>>? load = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _images = images;
        _load = load;
        _edge = new EdgeClient(settings.Home, time);
        _starter = new EdgeStarter(_edge, settings.Home, settings.Port, time);
        _port = EdgeAddress.Read(new EdgeHome(settings.Home))?.Port ?? settings.Port ?? EdgeStarter.DefaultPort;
    }

    /// <inheritdoc />
    public string Name => "local";

    /// <inheritdoc />
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await _starter.CheckPortAsync(cancellation).ConfigureAwait(false);

        // After a reboot the edge is gone and its snapshot says what should run: starting it brings that back.
        _port = (await _starter.ResumeAsync(cancellation).ConfigureAwait(false))?.Port ?? _port;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<Finding>> ExamineAsync(string target, CancellationToken cancellation) =>
        new LocalExamination(_settings, _edge, _starter).RunAsync(target, cancellation);

    /// <inheritdoc />
    public RouteAddress Address(string component, string target, string? suffix)
    {
        var host = suffix is null ? RouteName.Alias(component, target) : RouteName.Suffixed(component, suffix, target);
        return new RouteAddress(new Uri($"http://{host}:{_port}"), new IPEndPoint(IPAddress.Loopback, _port));
    }

    /// <inheritdoc />
    public async Task<PlatformState> ObserveAsync(string target, CancellationToken cancellation)
    {
        var status = await _edge.StatusAsync(cancellation).ConfigureAwait(false);
        if (status is null)
            return new PlatformState([], new Dictionary<string, IReadOnlyList<Weight>>()) { IsGone = _starter.HasInstances() };

        _port = status.Port;
        var instances = status.Instances.Where(instance => instance.Spec.Id.Target == target).Select(Observed).ToList();
        var aliases = status.Aliases
            .Where(alias => alias.Target == target)
            .ToDictionary(alias => alias.Component, alias => alias.Weights);
        return new PlatformState(instances, aliases) { Epoch = status.Epochs.GetValueOrDefault(target) };
    }

    /// <inheritdoc />
    public Task FenceAsync(string target, int epoch, CancellationToken cancellation) => _edge.FenceAsync(target, epoch, cancellation);

    /// <inheritdoc />
    public async Task StartAsync(InstanceRequest request, int epoch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);

        var spec = request.Component.Runtime == InstanceRuntime.Docker
            ? await ContainerAsync(request, cancellation).ConfigureAwait(false)
            : Spec(request, await _images.UnpackAsync(request.Version.Digest, _settings.AppFolder(request.Version.Digest), cancellation).ConfigureAwait(false));
        Directory.CreateDirectory(Path.GetDirectoryName(_settings.LogFile(request.Id))!);
        var status = await _starter.StartInstanceAsync(spec, epoch, cancellation).ConfigureAwait(false);
        _port = status.Port;
        if (request.Processes > 1)
            await RequireProcessesAsync(request, cancellation).ConfigureAwait(false);

        var log = _settings.LogFile(request.Id);
        LogFolder.Prune(Path.GetDirectoryName(log)!, status.Instances.Select(instance => instance.Spec.LogFile).Append(log).ToHashSet(StringComparer.Ordinal));
    }

    /// <inheritdoc />
    public Task<InstanceHealth> ProbeAsync(InstanceId instance, CancellationToken cancellation) => _edge.ProbeAsync(instance, cancellation);

    /// <inheritdoc />
    public Task RouteAsync(string target, string component, IReadOnlyList<Weight> weights, TimeSpan watch, int epoch, CancellationToken cancellation) =>
        _edge.RouteAsync(target, component, weights, epoch, cancellation);

    /// <inheritdoc />
    public Task HoldAsync(string target, string component, int epoch, CancellationToken cancellation) =>
        _edge.HoldAsync(target, component, epoch, cancellation);

    /// <inheritdoc />
    public Task<int> DrainAsync(InstanceId instance, TimeSpan limit, CancellationToken cancellation) =>
        _edge.DrainAsync(instance, limit, cancellation);

    /// <inheritdoc />
    public Task<int> ShrinkAsync(InstanceId instance, int processes, TimeSpan drain, int epoch, CancellationToken cancellation) =>
        _edge.ShrinkAsync(instance, processes, drain, epoch, cancellation);

    /// <inheritdoc />
    public Task RetainAsync(InstanceId instance, TimeSpan? window, int epoch, CancellationToken cancellation) =>
        _edge.RetainAsync(instance, window, epoch, cancellation);

    /// <inheritdoc />
    public Task TerminateAsync(InstanceId instance, int epoch, CancellationToken cancellation) =>
        EndAsync(() => _edge.TerminateAsync(instance, epoch, cancellation), cancellation);

    /// <inheritdoc />
    public Task TeardownAsync(string target, int epoch, CancellationToken cancellation) =>
        EndAsync(() => _edge.RemoveTargetAsync(target, epoch, cancellation), cancellation);

    /// <inheritdoc />
    public Task<Answer> AskAsync(RouteAddress address, string path, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        return _routes.AskAsync(address, path, cancellation);
    }

    /// <inheritdoc />
    public Task<InstanceLog> LogAsync(InstanceId instance, int count, CancellationToken cancellation)
    {
        var file = _settings.LogFile(instance);
        return Task.FromResult(new InstanceLog(file, LogTail.Read(file, count)));
    }

    /// <summary>Lets the connections to the edge go. What runs goes on running.</summary>
    public void Dispose()
    {
        _edge.Dispose();
        _routes.Dispose();
    }

    // What a killed edge left running is ended by the one that adopts it; one that ended with its last instance left none.
    private async Task EndAsync(Func<Task> endAsync, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= EndAttempts && await _starter.ResumeAsync(cancellation).ConfigureAwait(false) is not null; attempt++)
        {
            await endAsync().ConfigureAwait(false);
            if (await _edge.StatusAsync(cancellation).ConfigureAwait(false) is not null)
                return;
        }
    }

    // An edge that could not be replaced by ours may be of a time when every instance had one process.
    private async Task RequireProcessesAsync(InstanceRequest request, CancellationToken cancellation)
    {
        var observed = await ObserveAsync(request.Target, cancellation).ConfigureAwait(false);
        if (observed.Find(request.Id) is { } instance && instance.Processes < request.Processes)
            throw new EdgeRefusedException($"'{request.Id}' runs as {instance.Processes} of {request.Processes} processes: the edge is an earlier version's. End it with './build.sh Teardown' on each target.");
    }

    private static ObservedInstance Observed(InstanceStatus instance) => new()
    {
        Id = instance.Spec.Id,
        Commit = instance.Spec.Commit,
        Digest = instance.Spec.Digest,
        Processes = instance.Processes?.Count(process => process.State != InstanceState.Stopping) ?? 1,
        IsRunning = instance.State is InstanceState.Starting or InstanceState.Running,
        Since = instance.StartedAt,
        RetainedUntil = instance.RetainedUntil,
        Requests = instance.Requests,
        Failures = instance.Failures,
    };

    // An engine elsewhere, or in a virtual machine, runs processes that are not this machine's: they could not be watched, asked or ended.
    private async Task<InstanceSpec> ContainerAsync(InstanceRequest request, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux() || _load is null)
            throw new BadUsageException($"'{request.Id}' was not started: its component's Runtime is Docker, and the embedded platform runs containers on Linux alone. Take InstanceRuntime.Process.");

        var container = await _load(request.Version.Digest, cancellation).ConfigureAwait(false);
        return Spec(request, new UnpackedImage("/", ["/"])) with
        {
            Container = container with { DataFolder = DataFolders.Ensure(_settings, request.Target, request.Component) },
            Environment = DataFolders.Variables(request.Component, ContainerSpec.DataPlace),
        };
    }

    private InstanceSpec Spec(InstanceRequest request, UnpackedImage image) => new()
    {
        Id = request.Id,
        Commit = request.Version.Commit,
        Digest = request.Version.Digest,
        FileName = Program(image),
        Arguments = [.. image.EntryPoint.Skip(1)],
        Folder = image.Folder,
        Environment = DataFolders.Variables(_settings, request.Target, request.Component),
        Secrets = request.Secrets,
        PortVariable = request.Component.PortVariable,
        HealthPath = request.Component.HealthPath,
        LogFile = _settings.LogFile(request.Id),
        Processes = request.Processes,
        StopLimit = request.Component.StopLimit,
    };

    // An image says `dotnet App.dll`; here that is the runtime that runs this build, wherever it was installed.
    private static string Program(UnpackedImage image)
    {
        var program = image.EntryPoint[0];
        return program == "dotnet" ? DotNetHost.Path : Path.Combine(image.Folder, program);
    }
}
