using Product;
using Scans;
using Shunt.Gates;
using Shunt.Hooks;
using Shunt.Images;
using Shunt.Images.Papers;
using Shunt.Local.Hooks;
using Shunt.Sources;
using Shunt.Targets;
using Source;

namespace Release;

/// <summary>From the version's source to its stored image; or, when no release was asked for, the same steps on the working tree.</summary>
sealed class ImageBuild(ReleaseRun run) : IDisposable
{
    // Lint and Test run at once: both record a check, and either may be the first to ask for the source.
    private readonly Lock _gate = new();
    private readonly List<Check> _checks = [];
    private Worktree? _worktree;
    private SourceTree? _tree;
    private IReadOnlyList<string>? _entryPoint;
    private ReleaseImage? _image;
    private bool _isDamageTold;

    /// <summary>The version's image; null before it was built, and when its manifest or a paper of it is not what was written.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<ReleaseImage?> FindImageAsync(CancellationToken cancellation)
    {
        try
        {
            return _image ??= await ReleaseImage.FindAsync(Environments.Component, run.Version.Commit, run.Images, run.Builds, cancellation);
        }
        catch (ManifestDamagedException damaged)
        {
            if (!_isDamageTold)
                run.Narrator.Warn($"Build manifest '{damaged.Path}' does not count: {damaged.Detail}. '{run.Version.Suffix}' is built and checked again.");
            _isDamageTold = true;
            return null;
        }
    }

    /// <summary>Says what of the version's stored image is not what was stored; null when all of it is, or when none is stored.</summary>
    /// <param name="cancellation">Ends the check.</param>
    public async Task<string?> FindDamageAsync(CancellationToken cancellation)
    {
        try
        {
            return await run.Builds.FindAsync(Environments.Component.Name, run.Version.Commit, cancellation) is { } manifest
                ? await run.Layout.FindDamageAsync(manifest.Digest, cancellation)
                : null;
        }
        catch (ManifestDamagedException damaged)
        {
            return damaged.Detail;
        }
    }

    /// <summary>The version's image.</summary>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="StepFailedException">It was never built here.</exception>
    public async Task<ReleaseImage> ImageAsync(CancellationToken cancellation) =>
        await FindImageAsync(cancellation)
        ?? throw new StepFailedException($"Version '{run.Version.Suffix}' has no stored image. Run './build.sh PushImage --version {run.Version.Suffix}' to build it.");

    /// <summary>
    /// Whether the steps have anything to do: always on the working tree, for a commit until its image is stored with a complete manifest.
    /// With slow scans left out, what was stored without them will do, except for a target with a gate. So will a build without a check, unless
    /// a gate of the target asks for it.
    /// </summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<bool> IsNeededAsync(CancellationToken cancellation) =>
        !run.Request.IsRelease || await FindImageAsync(cancellation) is not { } image || !(image.Manifest.IsComplete || LeavesChecksOut) || !BuildPapers.AreAllIn(image.Manifest)
        || ReleaseGate.MissesChecks(run.Settings.Target(run.Request.Target), image.Manifest);

    /// <summary>Whether <see cref="PushAsync"/> has anything to do: the version is to be built, or its image is stored and not yet signed or in the registry.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<bool> IsPushNeededAsync(CancellationToken cancellation) =>
        await IsNeededAsync(cancellation) || !await run.Builds.IsOwnAsync(Environments.Component.Name, run.Version.Commit, cancellation) || !await run.Signing.IsSignedAsync(await ImageAsync(cancellation), cancellation) || !await run.Registry.IsPushedAsync(await ImageAsync(cancellation), cancellation)
        || !await run.PlatformImages.AreReadyAsync(await ImageAsync(cancellation), cancellation);

    /// <summary>Restores, compiles, lints and tests on the source the command works on.</summary>
    public ProductSteps Steps => new(Tree);

    /// <summary>The scans of the source the command works on, and of what is made of it.</summary>
    public ReleaseScans Scans => new(run, Tree);

    /// <summary>Restores packages; for a release, weighs what that told of vulnerable ones.</summary>
    /// <param name="isForImage">Whether an image is made of it: then its base is brought as well, for one that cannot be had is better known now than after all tests.</param>
    /// <param name="cancellation">Ends the audit.</param>
    /// <exception cref="Shunt.Images.Registries.RegistryException">The base cannot be had.</exception>
    /// <exception cref="Shunt.Scans.ScanRefusedException">A package is vulnerable and not allowed.</exception>
    public async Task RestoreAsync(bool isForImage, CancellationToken cancellation)
    {
        if (isForImage)
            await run.Registry.BringBaseAsync(cancellation);
        Steps.Restore();
        if (run.Request.IsRelease)
            Record(await Scans.AuditAsync(cancellation));
    }

    /// <summary>Makes the version's own worktree; without a release, removes the working tree's build output and the images that no target needs.</summary>
    /// <param name="cancellation">Ends the work.</param>
    public async Task CleanAsync(CancellationToken cancellation)
    {
        if (run.Request.IsRelease)
        {
            run.Narrator.Say($"'{run.Version.Suffix}' is checked out in {Tree.Folder}.");
            return;
        }

        BuildOutput.Remove(run.Request.Repository);
        await ImagePrune.RunAsync(run, cancellation);
    }

    /// <summary>Keeps a check's result for the manifest.</summary>
    /// <param name="check">The check.</param>
    public void Record(Check check)
    {
        lock (_gate)
            _checks.Add(check);
    }

    /// <summary>Runs a check of the component's own on the source the command works on.</summary>
    /// <param name="check">The check.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="StepFailedException">It did not pass.</exception>
    public async Task<Check> CheckAsync(CommandHook check, CancellationToken cancellation)
    {
        var host = new HookHost(Tree.Folder, new Dictionary<string, SecretSource>());
        var problem = await HookCall.FindProblemAsync(
            check, ending => host.CheckAsync(check, Environments.Component.Name, Tree.Commit, run.Narrator, ending), $"check '{check.Name}' runs", run.Narrator, TimeProvider.System, cancellation);
        return problem is null
            ? new Check(check.Name, CheckOutcome.Passed)
            : throw new StepFailedException($"Lint failed: check '{check.Name}' {problem}. It is '{string.Join(' ', check.Program)}' in Environments.cs.");
    }

    /// <summary>Publishes the product to <c>output/product/</c>.</summary>
    public void Publish() => _entryPoint = Steps.Publish(Environments.Component.Project, ProductFolder);

    /// <summary>
    /// Packs the product, stores the image, its papers, its manifest and the tests of its routes, signs the image where a key is given, and pushes it where a registry is named
    /// and where the target's platform takes images from, whose scan it has to pass.
    /// </summary>
    /// <param name="cancellation">Ends the work; nothing half stored is ever found.</param>
    public async Task PushAsync(CancellationToken cancellation)
    {
        if (await IsNeededAsync(cancellation))
            await StoreAsync(cancellation);
        await run.Builds.AdoptAsync(Environments.Component.Name, run.Version.Commit, cancellation);
        await run.Signing.SignAsync(_image!, cancellation);
        await run.Registry.PushAsync(_image!, cancellation);
        if (await run.PlatformImages.SendAsync(_image!, cancellation) is { } scan)
            await RecordAsync(_image!.Manifest, scan, cancellation);
    }

    // What is found out once the image is stored counts for every target, as what was found out before.
    private async Task RecordAsync(BuildManifest manifest, Check check, CancellationToken cancellation)
    {
        var checks = manifest.Checks.Where(other => other.Name != check.Name).Append(check).OrderBy(each => each.Name, StringComparer.Ordinal);
        await run.Builds.StoreAsync(manifest with { Checks = [.. checks] }, cancellation);
        _image = null;
        await ImageAsync(cancellation);
    }

    private async Task StoreAsync(CancellationToken cancellation)
    {
        var (digest, packed) = await MakeAsync(cancellation);
        await RequireSameAsync(digest, cancellation);
        Record(Scans.SearchImage(packed.Folder));
        if (await Scans.ScanImageAsync(digest, LeavesChecksOut, cancellation) is { } scan)
            Record(scan);
        foreach (var project in RouteTests)
            BuildOutput.Copy(Tree.OutputOf(project), TestFolder(project));

        var source = new Workspace(run.Version, Tree.Folder).Checked(Checks);
        var inputs = BuildInputs.Of(run, packed.Folder);
        if (await DockerUse.RequireAsync(cancellation) is { } engine)
            inputs["engine"] = engine;
        var papers = new BuildPapers(run, Reports, Checks);
        var product = new Shunt.Sources.Product(packed.Folder, packed.EntryPoint, inputs)
        {
            Papers = (_, ending) => papers.WriteAsync(new PaperSubject(Environments.Component.Name, run.Version, digest, Environments.Image), packed.Folder, inputs, ending),
        };
        _image = await source.PackAsync(Environments.Component, product, new MadeImage(run.Layout, digest), run.Builds, cancellation);
        run.Narrator.Say($"'{Environments.Component.Name} {run.Version.Suffix}' is stored as {_image.Digest}.");
    }

    // Where every machine sees the same builds, one that another machine made is deployed by its digest: a second one must be it, bit for bit.
    private async Task RequireSameAsync(string digest, CancellationToken cancellation)
    {
        if (run.Target.Context.Platform.Stores is null || await FindManifestAsync(cancellation) is not { } known || known.Digest == digest)
            return;

        throw new StepFailedException(
            $"PushImage failed: '{run.Version.Suffix}' was built again and is another image: {digest} now, {known.Digest} as it was stored for {run.Request.Target}. Nothing was stored. " +
            "Run './build.sh Replica' to see what differs, or release a new commit; an empty one will do.");
    }

    private async Task<BuildManifest?> FindManifestAsync(CancellationToken cancellation)
    {
        try
        {
            return await run.Builds.FindAsync(Environments.Component.Name, run.Version.Commit, cancellation);
        }
        catch (ManifestDamagedException)
        {
            // It was told when it was found; what is made now takes its place.
            return null;
        }
    }

    // Made first and looked at whole; it is listed when nothing was found.
    private async Task<(string Digest, UnpackedImage Product)> MakeAsync(CancellationToken cancellation)
    {
        if (DockerUse.Builds)
            return await run.Docker.BuildAsync(Tree.Folder, ProductFolder + "-image", cancellation);

        await run.Registry.BringBaseAsync(cancellation);
        var request = new ImageRequest { Component = Environments.Component.Name, Version = run.Version, ProductFolder = ProductFolder, EntryPoint = _entryPoint! };
        return (await run.Layout.MakeAsync(request, cancellation), new UnpackedImage(ProductFolder, _entryPoint!));
    }

    /// <summary>The assembly of a project of integration or smoke tests, stored with the image.</summary>
    /// <param name="project">The project.</param>
    public string TestAssembly(string project) => Path.Combine(TestFolder(project), SourceTree.NameOf(project) + ".dll");

    /// <summary>Where the version's reports go.</summary>
    public string Reports => Path.Combine(run.Request.Repository, "output", "reports", run.Request.IsRelease ? run.Version.Suffix : "working-tree");

    /// <inheritdoc />
    public void Dispose() => _worktree?.Dispose();

    private bool LeavesChecksOut => run.Request.SkipSlowScans && !run.Settings.Target(run.Request.Target).IsGated;

    private string ProductFolder =>
        Path.Combine(run.Request.Repository, "output", "product", $"{Environments.Component.Name}-{(run.Request.IsRelease ? run.Version.Suffix : "working-tree")}");

    // By name: the manifest is the same whichever check ended first.
    private IReadOnlyList<Check> Checks
    {
        get
        {
            lock (_gate)
                return [.. _checks.OrderBy(check => check.Name, StringComparer.Ordinal)];
        }
    }

    private SourceTree Tree
    {
        get
        {
            lock (_gate)
                return _tree ??= run.Request.IsRelease ? Commit() : WorkingTree.Of(run.Request.Repository, Reports);
        }
    }

    private SourceTree Commit()
    {
        _worktree = new Workspaces(new GitCommand(run.Request.Repository), run.Local.WorkFolder, run.Narrator).Open(run.Version);
        var component = Environments.Component;
        return new SourceTree
        {
            Folder = _worktree.Workspace.Folder,
            Commit = run.Version.Commit,
            Projects = [component.Project, .. component.UnitTests, .. RouteTests],
            Tests = component.UnitTests,
            Shipped = [SourceTree.NameOf(component.Project)],
            Reports = Reports,
        };
    }

    private static IEnumerable<string> RouteTests => Environments.Component.IntegrationTests.Union(Environments.Component.SmokeTests);

    private string TestFolder(string project) =>
        Path.Combine(run.Local.Home, "builds", Environments.Component.Name, run.Version.Commit, "tests", SourceTree.NameOf(project));
}
