using Shunt;
using Shunt.Images;
using Shunt.Ledger.State;
using Shunt.Platforms;
using Shunt.Sessions;

namespace Release;

/// <summary>Removes stored images that no target needs, and builds that nobody can release any more. Whatever cannot be read keeps all of them.</summary>
static class ImagePrune
{
    /// <summary>Removes the images, their manifests with all papers, and what was unpacked of them.</summary>
    /// <param name="run">The release.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task RunAsync(ReleaseRun run, CancellationToken cancellation)
    {
        if (!Directory.Exists(run.Local.ImageFolder))
            return;

        try
        {
            var component = Environments.Component.Name;
            await run.ManifestFiles.ListAsync(component, cancellation);
            var (images, commits) = await NeededAsync(run.Settings.Targets.Select(target => run.On(target.Name).Context), cancellation);
            var removed = await run.Layout.PruneAsync(images, cancellation);
            var builds = await run.ManifestFiles.PruneAsync(component, commits, run.Layout.Lists, TimeProvider.System.GetUtcNow() - OciLayout.Grace, cancellation);
            foreach (var folder in removed.Select(run.Local.AppFolder).Where(Directory.Exists))
                Directory.Delete(folder, recursive: true);
            if (removed.Count > 0)
                run.Narrator.Say($"Removed {removed.Count} stored {(removed.Count == 1 ? "image" : "images")} that no target needs: {string.Join(", ", removed.Select(digest => digest[..19]))}.");
            await run.Docker.PruneAsync(builds, cancellation);
        }
        catch (ReleaseException refused)
        {
            run.Narrator.Warn($"All stored images were kept, for it is not known which of them are needed. {refused.Message}");
        }
    }

    /// <summary>The images and the commits that targets need; a target that was never provisioned needs none.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="ReleaseException">It is not known what one of them needs.</exception>
    public static async Task<(HashSet<string> Images, HashSet<string> Commits)> NeededAsync(IEnumerable<ReleaseContext> targets, CancellationToken cancellation)
    {
        HashSet<string> images = [];
        HashSet<string> commits = [];
        foreach (var context in targets)
        {
            if (await StateAsync(context, cancellation) is not { } state)
                continue;

            images.UnionWith(NeededImages.Of(state, await context.Platform.ObserveAsync(context.Target.Name, cancellation)));
            commits.UnionWith(NeededImages.CommitsOf(state));
        }

        return (images, commits);
    }

    // Where there is no ground for releases yet, nothing is needed.
    private static async Task<TargetState?> StateAsync(ReleaseContext context, CancellationToken cancellation)
    {
        try
        {
            return await context.Ledger.LoadAsync(cancellation);
        }
        catch (NotProvisionedException)
        {
            return null;
        }
    }
}
