using Shunt;
using Shunt.Images;

namespace Release;

/// <summary>Removes stored images that no target needs. Whatever cannot be read keeps all of them.</summary>
static class ImagePrune
{
    /// <summary>Removes the images, their manifests, and what was unpacked of them.</summary>
    /// <param name="run">The release.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task RunAsync(ReleaseRun run, CancellationToken cancellation)
    {
        if (!Directory.Exists(run.Local.ImageFolder))
            return;

        try
        {
            var component = Environments.Component.Name;
            var manifests = await run.ManifestFiles.ListAsync(component, cancellation);
            var removed = await run.Layout.PruneAsync(await NeededAsync(run, cancellation), cancellation);
            foreach (var manifest in manifests.Where(manifest => removed.Contains(manifest.Digest)))
                run.ManifestFiles.Remove(component, manifest.Commit);
            foreach (var folder in removed.Select(run.Local.AppFolder).Where(Directory.Exists))
                Directory.Delete(folder, recursive: true);
            if (removed.Count > 0)
                run.Narrator.Say($"Removed {removed.Count} stored {(removed.Count == 1 ? "image" : "images")} that no target needs: {string.Join(", ", removed.Select(digest => digest[..19]))}.");
        }
        catch (ReleaseException refused)
        {
            run.Narrator.Warn($"All stored images were kept, for it is not known which of them are needed. {refused.Message}");
        }
    }

    private static async Task<HashSet<string>> NeededAsync(ReleaseRun run, CancellationToken cancellation)
    {
        HashSet<string> needed = [];
        foreach (var context in run.Settings.Targets.Select(target => run.On(target.Name).Context))
        {
            var state = await context.Ledger.LoadAsync(cancellation);
            needed.UnionWith(NeededImages.Of(state, await context.Platform.ObserveAsync(context.Target.Name, cancellation)));
        }

        return needed;
    }
}
