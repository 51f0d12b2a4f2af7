using Shunt.Artifacts;
using Shunt.Images;

namespace Release;

/// <summary>
/// The builds that a release to a target can use: those in the target's own store, and those that targets it is promoted through, or this machine, have. A build
/// from elsewhere is copied to the target's own store, papers included, before it is released there.
/// </summary>
/// <param name="own">The target's own store.</param>
/// <param name="others">The other stores, in the order in which they are asked.</param>
sealed class ReleaseBuilds(IArtifactStore own, IReadOnlyList<IArtifactStore> others) : IManifestStore
{
    /// <value>The builds of the target's own store, with their papers.</value>
    public ManifestStore Own { get; } = new(own);

    /// <inheritdoc />
    public async Task<BuildManifest?> FindAsync(string component, string commit, CancellationToken cancellation) =>
        await Own.FindAsync(component, commit, cancellation) ?? (await ElsewhereAsync(component, commit, cancellation))?.Manifest;

    /// <inheritdoc />
    public Task StoreAsync(BuildManifest manifest, CancellationToken cancellation) => Own.StoreAsync(manifest, cancellation);

    /// <summary>Whether a build is in the target's own store.</summary>
    /// <param name="component">The component.</param>
    /// <param name="commit">The full commit id.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<bool> IsOwnAsync(string component, string commit, CancellationToken cancellation) =>
        others.Count == 0 || await Own.FindAsync(component, commit, cancellation) is not null;

    /// <summary>Copies a build that only another store has to the target's own.</summary>
    /// <param name="component">The component.</param>
    /// <param name="commit">The full commit id.</param>
    /// <param name="cancellation">Ends the work; what was copied by then counts for nothing.</param>
    public async Task AdoptAsync(string component, string commit, CancellationToken cancellation)
    {
        if (await IsOwnAsync(component, commit, cancellation) || await ElsewhereAsync(component, commit, cancellation) is not var (store, manifest))
            return;

        foreach (var paper in manifest.Papers)
        {
            // It was whole when the manifest was found.
            using var content = new MemoryStream(await store.ReadAsync(manifest, paper, cancellation) ?? throw new ManifestDamagedException(component, commit, $"paper '{paper.Name}' is gone"));
            await Own.AddAsync(component, commit, paper, content, cancellation);
        }

        await Own.StoreAsync(manifest, cancellation);
    }

    private async Task<(ManifestStore Store, BuildManifest Manifest)?> ElsewhereAsync(string component, string commit, CancellationToken cancellation)
    {
        foreach (var store in others.Select(artifacts => new ManifestStore(artifacts)))
        {
            if (await store.FindAsync(component, commit, cancellation) is { } manifest)
                return (store, manifest);
        }

        return null;
    }
}
