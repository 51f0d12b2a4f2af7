using Product;
using Shunt;
using Shunt.Artifacts;
using Shunt.Images;
using Shunt.Ledger;
using Shunt.Local;
using Shunt.Local.Data;
using Shunt.Local.Hooks;
using Shunt.Local.Ledger;
using Shunt.Local.Probing;
using Shunt.Notices;
using Shunt.Platforms;
using Shunt.Sessions;
using Shunt.Targets;
using Shunt.Versions;
using Source;

namespace Release;

/// <summary>One command's release: what was asked for, and everything it takes, each made when it is first needed.</summary>
sealed class ReleaseRun : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TargetRelease> _targets = [];
    private readonly List<IDisposable> _own = [];
    private readonly Interrupt _interrupt = new();
    private readonly Lazy<ReleaseSettings> _settings;
    private readonly Lazy<LocalSettings> _local;
    private readonly Lazy<GitHistory> _history;
    private readonly Lazy<ToolHash> _tool;
    private readonly Lazy<ReleaseVersion> _version;
    private readonly Lazy<OciLayout> _images;
    private readonly Lazy<LocalPlatform> _platform;
    private readonly Lazy<FileLedgerStore> _ledgers;
    private readonly Lazy<FileArtifacts> _files;
    private readonly Lazy<ImageBuild> _build;
    private readonly Lazy<RouteClient> _routes = new();

    /// <summary>Takes the request. Nothing is read, started or written yet.</summary>
    /// <param name="request">What the command line asked for.</param>
    public ReleaseRun(ReleaseRequest request)
    {
        Request = request;
        _settings = new(() => new ReleaseSettings(Environments.Component, Environments.Targets));
        _local = new(() => LocalSettings.Read(request.Repository, Environment.GetEnvironmentVariable));
        _history = new(() => new GitHistory(new GitCommand(request.Repository), Narrator));
        _tool = new(() => _history.Value.ToolHash());
        _version = new(() => _history.Value.Resolve(request.Version ?? "HEAD"));
        _images = new(() => new OciLayout(Local.ImageFolder, TimeProvider.System, Environments.Image));
        _platform = new(() => new LocalPlatform(Local, Images, TimeProvider.System, Docker.LoadAsync));
        _ledgers = new(() => new FileLedgerStore(Local.Home));
        _files = new(() => new FileArtifacts(Local.Home));
        _build = new(() => new ImageBuild(this));
    }

    /// <value>What the command line asked for.</value>
    public ReleaseRequest Request { get; }

    /// <value>Who is told what happens.</value>
    public SerilogNarrator Narrator { get; } = new();

    /// <value>Cancelled by SIGINT and SIGTERM.</value>
    public CancellationToken Cancellation => _interrupt.Token;

    /// <value>The components and targets, checked.</value>
    public ReleaseSettings Settings => _settings.Value;

    /// <value>Where the embedded platform keeps its state.</value>
    public LocalSettings Local => _local.Value;

    /// <value>The repository's history.</value>
    public GitHistory History => _history.Value;

    /// <value>The code that releases.</value>
    public ToolHash Tool => _tool.Value;

    /// <value>The version that is released.</value>
    public ReleaseVersion Version => _version.Value;

    /// <value>The embedded registry.</value>
    public IImageStore Images => _images.Value;

    /// <value>The embedded registry, as the folder it is.</value>
    public OciLayout Layout => _images.Value;

    /// <value>The registry that images are pushed to, if one is named.</value>
    public RegistryUse Registry => new(this);

    /// <value>The registries that platforms take images from.</value>
    public PlatformImages PlatformImages => new(this);

    /// <value>The engine that builds images, if one does.</value>
    public DockerUse Docker => new(this);

    /// <value>Signing of images.</value>
    public SigningUse Signing => new(this);

    /// <value>The manifests of what was built, for the target that was asked for.</value>
    public ReleaseBuilds Builds => BuildsOf(Settings.Target(Request.Target));

    /// <value>What was built on this machine, with the papers beside the manifests.</value>
    public ManifestStore ManifestFiles => new(_files.Value);

    /// <value>The ledgers that are kept on this machine.</value>
    public FileLedgerStore LedgerFiles => _ledgers.Value;

    /// <value>The steps that make the version's image.</value>
    public ImageBuild Build => _build.Value;

    /// <value>The repository's benchmark suites.</value>
    public BenchSuites Benchmarks => new(Request.Repository);

    /// <value>The CI job this runs in; null outside CI.</value>
    public CiRun? Ci { get; } = CiRun.Detect(Environment.GetEnvironmentVariable);

    /// <value>The target that was asked for.</value>
    public TargetRelease Target => On(Request.Target);

    private TimeSpan Wait => Request.Wait >= TimeSpan.Zero && Request.Wait <= LeaseOptions.MaxWait
        ? Request.Wait
        : throw new BadUsageException($"Nothing was run: --wait-limit {Request.Wait:c} is outside 00:00:00–{LeaseOptions.MaxWait.TotalHours:0}:00:00.");

    /// <summary>The release on a target.</summary>
    /// <param name="target">The target's name.</param>
    /// <exception cref="BadUsageException">There is no such target.</exception>
    public TargetRelease On(string target)
    {
        lock (_gate)
        {
            if (!_targets.TryGetValue(target, out var release))
                _targets[target] = release = new TargetRelease(this, Context(Settings.Target(target)));

            return release;
        }
    }

    /// <summary>
    /// Finds everything that would stop the release before anything is built. Touches nothing, except where a dead run had done what
    /// is asked for: then its lease is taken over, for no later step will.
    /// </summary>
    /// <param name="cancellation">Ends the check.</param>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        if (Request.BreakGlass is { } reason && string.IsNullOrWhiteSpace(reason))
            throw new BadUsageException("Nothing was run: '--break-glass' needs the reason, which is written to the ledger.");

        var version = Version;
        await Target.Context.Platform.PrepareAsync(cancellation);
        await Target.PrepareAsync(version, cancellation);
        var isLive = await Target.IsLiveAsync(cancellation);
        if (!isLive)
            await Docker.PrepareAsync(cancellation);
        if (isLive)
            Narrator.Say($"Nothing to do: '{Settings.Component.Name} {version.Suffix}' serves all traffic on {Request.Target}.");
        if (isLive || await Target.IsDeployedAsync(cancellation))
            await Target.TakeOverAsync(cancellation);

        var left = History.UncommittedChanges();
        if (left.Any)
            Narrator.Warn($"Uncommitted changes are left out: {left}.");
    }

    /// <summary>What a refusal comes from: where a later release took over meanwhile, from that.</summary>
    /// <param name="refusal">The refusal.</param>
    public async Task<ReleaseException> CauseOfAsync(ReleaseException refusal)
    {
        foreach (var target in _targets.Values)
        {
            if (refusal.ExitCode != ExitCode.Superseded && await target.FindLossAsync(CancellationToken.None) is { } loss)
                return loss;
        }

        return refusal;
    }

    /// <summary>Has people told that a command which was to change what serves ended without its effect, where the target's platform tells them.</summary>
    /// <param name="cause">How it ended.</param>
    public async Task TellEndAsync(ReleaseException cause)
    {
        TargetRelease? target;
        lock (_gate)
            _targets.TryGetValue(Request.Target, out target);

        if (Request.Change is { } command && target?.Context.Notifier is { } notifier)
            await notifier.TellEndAsync(command, cause, CiRun.Author(Ci));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var target in _targets.Values)
            await target.DisposeAsync();

        foreach (var own in _own)
            own.Dispose();

        if (_build.IsValueCreated)
            _build.Value.Dispose();

        if (_platform.IsValueCreated)
            _platform.Value.Dispose();

        if (_routes.IsValueCreated)
            _routes.Value.Dispose();

        _interrupt.Dispose();
    }

    private IPlatform PlatformOf(TargetSettings target)
    {
        if (target.Platform is null)
            return _platform.Value;

        var own = target.Platform(new PlatformRequest(target, Settings.Component, Narrator, TimeProvider.System, _routes.Value.AskAsync));
        if (own is IDisposable disposable)
            _own.Add(disposable);
        return own;
    }

    // A target of a platform that keeps nothing itself has all of it on this machine.
    private ReleaseBuilds BuildsOf(TargetSettings target)
    {
        var own = ArtifactsOf(target);
        List<IArtifactStore> others = [];
        for (var earlier = target.PromotedThrough; earlier is not null; earlier = Settings.Target(earlier).PromotedThrough)
            others.Add(ArtifactsOf(Settings.Target(earlier)));
        return new ReleaseBuilds(own, [.. others.Append(_files.Value).Where(other => other != own).Distinct()]);
    }

    private IArtifactStore ArtifactsOf(TargetSettings target) => On(target.Name).Context.Platform.Stores?.Artifacts ?? _files.Value;

    private ReleaseContext Context(TargetSettings target)
    {
        var platform = PlatformOf(target);
        return Context(target, platform, platform is INotifies notifies ? new Notifier(notifies, target.Name, Narrator, TimeProvider.System) : null);
    }

    private ReleaseContext Context(TargetSettings target, IPlatform platform, Notifier? notifier) => new()
    {
        Target = target,
        Component = platform.KeepsData ? Settings.Component : Settings.Component with { Data = null },
        Platform = platform,
        Ledger = new TargetLedger(platform.Stores?.Ledgers ?? LedgerFiles, target.Name, CiRun.Author(Ci), TimeProvider.System, notifier is null ? null : notifier.TellAsync),
        Notifier = notifier,
        Approvals = platform.Stores?.Approvals,
        Lease = LocalLease.Options(Wait),
        Images = platform.Registry is { } registry ? new RegistryImages(Images, registry) : Images,
        Narrator = Narrator,
        Time = TimeProvider.System,
        Tool = new(() => Tool.Value),
        Relate = (first, second) => History.Relate(first, second),
        Probe = new((alias, component) => new TrafficProbe(alias, component, TimeProvider.System)),
        BranchesOf = commit => History.BranchesOf(commit),
        IsLiveOn = (other, cancellation) => On(other).IsLiveAsync(cancellation),
        RunHook = new HookHost(Request.Repository, target.Secrets).RunAsync,
        Store = Settings.Component.Data is null ? null : platform.Data ?? new CommandData(Local, Images),
        FindSchema = (version, cancellation) => DeclaredSchema.FindAsync(BuildsOf(target), Settings.Component.Name, version, cancellation),
        FindSignatureProblem = (digest, cancellation) => Signing.FindProblemAsync(digest, target.SignedBy!, cancellation),
    };
}
