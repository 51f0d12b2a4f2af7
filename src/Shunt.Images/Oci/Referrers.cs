using System.Text.Json;
using Shunt.Images.Papers;

namespace Shunt.Images.Oci;

/// <summary>
/// What a layout holds about an image: manifests whose subject it is (OCI image specification 1.1), listed as a registry without a list of
/// its own has them, in an index under the tag <c>sha256-&lt;hex&gt;</c>. Whoever adds holds the layout's lock.
/// </summary>
/// <param name="blobs">The layout's blobs.</param>
/// <param name="index">The layout's list.</param>
internal sealed class Referrers(BlobFolder blobs, IndexFile index)
{
    /// <summary>The tag of the list of what refers to an image.</summary>
    public static string TagOf(string digest) => digest.Replace(':', '-');

    /// <summary>Lists what refers to an image.</summary>
    /// <exception cref="ImageMissingException">The list is damaged.</exception>
    public async Task<IReadOnlyList<Referrer>> ListAsync(string digest, CancellationToken cancellation)
    {
        if (await index.FindAsync(TagOf(digest), cancellation).ConfigureAwait(false) is not { } list)
            return [];

        var found = new List<Referrer>();
        foreach (var descriptor in (await ReadAsync(digest, list, OciJson.Compact.ImageIndex, cancellation).ConfigureAwait(false)).Manifests)
        {
            var manifest = await ReadAsync(digest, descriptor, OciJson.Compact.ImageManifest, cancellation).ConfigureAwait(false);
            found.Add(manifest is { ArtifactType: not null, Layers.Count: > 0 }
                ? new Referrer(descriptor with { ArtifactType = manifest.ArtifactType }, manifest)
                : throw new ImageMissingException(digest, $"paper {descriptor.Digest} is none: it has no kind or no content"));
        }

        return found;
    }

    /// <summary>Stores a paper about an image and lists it. One of the same kind that says something else goes, unless several may stand side by side.</summary>
    /// <exception cref="ImageMissingException">The image is not there, or what refers to it is damaged.</exception>
    public async Task<Descriptor> AddAsync(string digest, string kind, Descriptor content, string created, bool besideOthers, CancellationToken cancellation)
    {
        var subject = (await ImageTree.ReadAsync(blobs, digest, cancellation).ConfigureAwait(false)).Root;
        var manifest = new ImageManifest
        {
            ArtifactType = kind,
            Config = await blobs.StoreAsync(PaperTypes.Empty, file => file.WriteAsync("{}"u8.ToArray(), cancellation).AsTask(), cancellation).ConfigureAwait(false),
            Layers = [content],
            Subject = subject,
            Annotations = new SortedDictionary<string, string>(StringComparer.Ordinal) { [AnnotationNames.Created] = created },
        };
        var stored = await blobs.StoreAsync(
            MediaTypes.Manifest, file => JsonSerializer.SerializeAsync(file, manifest, OciJson.Compact.ImageManifest, cancellation), cancellation).ConfigureAwait(false);
        var listed = stored with { ArtifactType = kind, Annotations = manifest.Annotations };
        var others = (await ListAsync(digest, cancellation).ConfigureAwait(false)).Select(other => other.Descriptor).Where(other => other.Digest != listed.Digest && (besideOthers || other.ArtifactType != kind));
        await WriteAsync(digest, [.. others.Append(listed).OrderBy(other => other.ArtifactType, StringComparer.Ordinal).ThenBy(other => other.Digest, StringComparer.Ordinal)], cancellation).ConfigureAwait(false);
        return listed;
    }

    /// <summary>The digests of everything that is stored about an image, its list included.</summary>
    /// <exception cref="ImageMissingException">Something of it is damaged.</exception>
    public async Task<IReadOnlyList<string>> PartsAsync(string digest, CancellationToken cancellation)
    {
        if (await index.FindAsync(TagOf(digest), cancellation).ConfigureAwait(false) is not { } list)
            return [];

        var referrers = await ListAsync(digest, cancellation).ConfigureAwait(false);
        return [list.Digest, .. referrers.SelectMany(referrer => referrer.Parts)];
    }

    private async Task WriteAsync(string digest, IReadOnlyList<Descriptor> referrers, CancellationToken cancellation)
    {
        var old = await index.FindAsync(TagOf(digest), cancellation).ConfigureAwait(false);
        var document = new ImageIndex { Manifests = referrers };
        var list = await blobs.StoreAsync(
            MediaTypes.Index, file => JsonSerializer.SerializeAsync(file, document, OciJson.Compact.ImageIndex, cancellation), cancellation).ConfigureAwait(false);
        await index.ReplaceAsync(list, TagOf(digest), cancellation).ConfigureAwait(false);
        if (old is not null && old.Digest != list.Digest)
            blobs.Remove(old.Digest);
    }

    private async Task<T> ReadAsync<T>(string image, Descriptor descriptor, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        var blob = await blobs.OpenAsync(image, "paper", descriptor.Digest, cancellation).ConfigureAwait(false);
        await using (blob.ConfigureAwait(false))
        {
            try
            {
                return await JsonSerializer.DeserializeAsync(blob, type, cancellation).ConfigureAwait(false) ?? throw new JsonException("It holds null.");
            }
            catch (JsonException other)
            {
                throw new ImageMissingException(image, $"paper {descriptor.Digest} is none: {other.Message.TrimEnd('.')}");
            }
        }
    }
}
