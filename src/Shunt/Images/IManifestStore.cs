namespace Shunt.Images;

/// <summary>Build manifests by component and commit: what makes a second build of the same commit unnecessary.</summary>
public interface IManifestStore
{
    /// <summary>Finds the manifest of a commit; null when the commit was never built.</summary>
    /// <param name="component">The component.</param>
    /// <param name="commit">The full commit id.</param>
    /// <param name="cancellation">Ends the look-up.</param>
    /// <exception cref="ManifestDamagedException">The manifest, or a paper beside it, is not what was written there.</exception>
    Task<BuildManifest?> FindAsync(string component, string commit, CancellationToken cancellation);

    /// <summary>Stores a manifest whole or not at all; one that is already there for the commit is replaced.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task StoreAsync(BuildManifest manifest, CancellationToken cancellation);
}
