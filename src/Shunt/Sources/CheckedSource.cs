using Shunt.Images;
using Shunt.Misuse;
using Shunt.Targets;
using Shunt.Versions;

namespace Shunt.Sources;

/// <summary>A version's source after its checks: the only thing an image is made from.</summary>
[Proof("'workspace.Checked(checks)' gives one, for the checks that the source went through.")]
public sealed record CheckedSource
{
    internal CheckedSource(Workspace workspace, IReadOnlyList<Check> checks)
    {
        ArgumentNullException.ThrowIfNull(checks);
        if (checks.Count == 0)
            throw new ArgumentException($"Version '{workspace.Version}' went through no check.", nameof(checks));

        Workspace = workspace;
        Checks = checks;
    }

    /// <value>Where the source is.</value>
    public Workspace Workspace { get; }

    /// <value>The version.</value>
    public ReleaseVersion Version => Workspace.Version;

    /// <value>The checks it went through, skipped ones included.</value>
    public IReadOnlyList<Check> Checks { get; }

    /// <summary>Packs the product and stores image and manifest. Until both are stored the version counts as not built.</summary>
    /// <param name="component">The component.</param>
    /// <param name="product">What the image holds and starts.</param>
    /// <param name="images">Where the image goes.</param>
    /// <param name="manifests">Where the manifest goes.</param>
    /// <param name="cancellation">Ends the work; nothing half stored is ever found.</param>
    public async Task<ReleaseImage> PackAsync(
        ComponentSettings component, Product product, IImageStore images, IManifestStore manifests, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(component);
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(manifests);

        var request = new ImageRequest
        {
            Component = component.Name,
            Version = Version,
            ProductFolder = product.Folder,
            EntryPoint = product.EntryPoint,
        };
        var digest = await images.PackAsync(request, cancellation).ConfigureAwait(false);
        var manifest = new BuildManifest
        {
            Component = component.Name,
            Commit = Version.Commit,
            CommittedAt = Version.CommittedAt,
            Digest = digest,
            Inputs = product.Inputs,
            Checks = Checks,
            Papers = await product.Papers(digest, cancellation).ConfigureAwait(false),
        };
        await manifests.StoreAsync(manifest, cancellation).ConfigureAwait(false);
        return new ReleaseImage(component, manifest);
    }
}
