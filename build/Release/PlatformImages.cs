using Scans;
using Shunt;
using Shunt.Images;
using Shunt.Images.Registries;
using Shunt.Platforms;
using Shunt.Targets;

namespace Release;

/// <summary>
/// What a release does with the registries that platforms take images from, such as ECR on AWS: a version goes to that of its target and of those it is promoted through, under
/// its commit alone, and is scanned there before it is deployed. Where platforms have none, nothing.
/// </summary>
/// <param name="run">The release.</param>
sealed class PlatformImages(ReleaseRun run)
{
    /// <summary>Refuses a target whose platform would start containers of an image that holds no runtime. Touches nothing.</summary>
    /// <param name="target">The target.</param>
    /// <param name="platform">Its platform.</param>
    /// <exception cref="BadUsageException">The image has no base.</exception>
    public static void Check(TargetSettings target, IPlatform platform)
    {
        if (platform.Registry is not null && !DockerUse.Builds && Environments.Image.Base is null)
            throw new BadUsageException($"Environments.cs: 1 problem. Image.Base names no base, and '{target.Name}' runs containers, which bring their own .NET. Name a base by digest.");
    }

    /// <summary>Whether the image is where the targets' platforms take it from, and passed what they ask for there.</summary>
    /// <param name="image">The image.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<bool> AreReadyAsync(ReleaseImage image, CancellationToken cancellation)
    {
        foreach (var (target, registry) in Registries())
        {
            if (!RegistryScanGate.IsIn(image.Manifest, LeavesOut(target)))
                return false;

            using var images = await OpenAsync(registry, cancellation);
            if (await images.FindAsync(image.Version.Commit, cancellation) != image.Digest)
                return false;
        }

        return true;
    }

    /// <summary>Sends the image where it is to be deployed from, and has it scanned there.</summary>
    /// <param name="image">The image.</param>
    /// <param name="cancellation">Ends the push or the wait; the scan goes on.</param>
    /// <returns>The check that the scan was; null when nothing is to be recorded.</returns>
    /// <exception cref="ReleaseException">A registry refused or cannot be reached, or the image did not pass its scan; nothing was deployed.</exception>
    public async Task<Check?> SendAsync(ReleaseImage image, CancellationToken cancellation)
    {
        Check? made = null;
        foreach (var (target, registry) in Registries())
        {
            await PushAsync(registry, image, cancellation);
            if (made is null && !RegistryScanGate.IsIn(image.Manifest, LeavesOut(target)))
                made = await ScanAsync(target, registry, image, cancellation);
        }

        return made;
    }

    private async Task PushAsync(IPlatformRegistry registry, ReleaseImage image, CancellationToken cancellation)
    {
        using var images = await OpenAsync(registry, cancellation);
        if (await images.FindAsync(image.Version.Commit, cancellation) == image.Digest)
            return;

        var report = await images.PushAsync(run.Layout, image.Digest, [image.Version.Commit], cancellation);
        run.Narrator.Say($"Pushed to {await registry.FindRepositoryAsync(cancellation)} as {image.Version.Commit}: {report.Sent} blobs sent ({report.Bytes} bytes), {report.Skipped} were there, {report.Mounted} mounted.");
        if (report.PapersRefused is { } refused)
            run.Narrator.Warn($"The image's papers were not pushed, and are kept beside its manifest alone: {refused}");
    }

    private async Task<Check?> ScanAsync(TargetSettings target, IPlatformRegistry registry, ReleaseImage image, CancellationToken cancellation)
    {
        if (LeavesOut(target))
            return RegistryScanGate.LeftOut;

        var scan = await registry.ScanAsync(await run.Layout.DigestsOfAsync(image.Digest, cancellation), cancellation);
        var report = Path.Combine(run.Build.Reports, ReleaseScans.Folder, ReleaseScans.ReportOf(RegistryScanGate.Scan));
        return RegistryScanGate.Pass(scan, $"'{image.Component.Name} {image.Version.Suffix}'", target.IsGated, Environments.Allowed, report, run.Narrator);
    }

    /// <summary>Opens the registry that a platform takes images from.</summary>
    /// <param name="registry">It.</param>
    /// <param name="cancellation">Ends the look for where it is.</param>
    public static async Task<ImageRegistry> OpenAsync(IPlatformRegistry registry, CancellationToken cancellation)
    {
        var settings = new RegistrySettings(await registry.FindRepositoryAsync(cancellation)) { HasFixedTags = true, TakesWholeBlobs = true };
        return new ImageRegistry(settings, new PlatformCredentials(registry), TimeProvider.System);
    }

    // A gated target asks for the scan whatever was asked for.
    private bool LeavesOut(TargetSettings target) => run.Request.SkipSlowScans && (!target.IsGated || run.Request.BreakGlass is not null);

    private IEnumerable<(TargetSettings Target, IPlatformRegistry Registry)> Registries()
    {
        for (var release = run.Target; ; release = run.On(release.Settings.PromotedThrough))
        {
            if (release.Context.Platform.Registry is { } registry)
                yield return (release.Settings, registry);

            if (release.Settings.PromotedThrough is null || run.Request.BreakGlass is not null)
                yield break;
        }
    }
}
