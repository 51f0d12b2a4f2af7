using Shunt.Ledger;
using Shunt.Misuse;
using Shunt.Sessions;
using Shunt.Targets;
using Shunt.Versions;

namespace Shunt.Images;

/// <summary>A version's stored image with its manifest. It exists only for an image whose every part was stored or checked.</summary>
[Proof("'source.PackAsync(...)' gives one once the image is stored, and 'ReleaseImage.FindAsync(...)' finds a stored one.")]
public sealed record ReleaseImage
{
    internal ReleaseImage(ComponentSettings component, BuildManifest manifest)
    {
        Component = component;
        Manifest = manifest;
        Version = new ReleaseVersion(manifest.Commit, manifest.CommittedAt);
    }

    /// <value>The component.</value>
    public ComponentSettings Component { get; }

    /// <value>The version.</value>
    public ReleaseVersion Version { get; }

    /// <value>What is known of the build.</value>
    public BuildManifest Manifest { get; }

    /// <value>The manifest's digest, <c>sha256:</c> and 64 hex digits.</value>
    public string Digest => Manifest.Digest;

    /// <value>The version as the ledger names it.</value>
    public Placed Placed => new(Version.Commit, Digest);

    /// <summary>Finds the image of a version that was built before; null when there is none or a part of it is gone.</summary>
    /// <param name="component">The component.</param>
    /// <param name="commit">The full commit id.</param>
    /// <param name="images">Where images are.</param>
    /// <param name="manifests">Where manifests are.</param>
    /// <param name="cancellation">Ends the look-up.</param>
    public static async Task<ReleaseImage?> FindAsync(
        ComponentSettings component, string commit, IImageStore images, IManifestStore manifests, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(component);
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(manifests);

        var manifest = await manifests.FindAsync(component.Name, commit, cancellation).ConfigureAwait(false);
        return manifest is not null && await images.HasAsync(manifest.Digest, cancellation).ConfigureAwait(false)
            ? new ReleaseImage(component, manifest)
            : null;
    }

    /// <summary>Makes sure that every part of the image is there, before anything is changed.</summary>
    /// <exception cref="ImageMissingException">A part is missing or damaged.</exception>
    internal async Task RequireAsync(ReleaseContext context, CancellationToken cancellation)
    {
        if (await context.Images.HasAsync(Digest, cancellation).ConfigureAwait(false))
            return;

        var serving = await context.WhoServesAsync(cancellation).ConfigureAwait(false);
        throw new ImageMissingException(Digest, $"a part of the stored image of '{context.Name(Placed)}' is missing or damaged", serving, Version.Suffix);
    }
}
