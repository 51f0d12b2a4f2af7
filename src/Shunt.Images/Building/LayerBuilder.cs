using Shunt.Images.Compression;
using Shunt.Images.Oci;

namespace Shunt.Images.Building;

/// <summary>Stores layers, compressed.</summary>
/// <param name="blobs">Where they go; the caller holds the store's lock.</param>
/// <param name="known">Layers that were compressed before.</param>
internal sealed class LayerBuilder(BlobFolder blobs, KnownLayers known)
{
    /// <summary>Stores a layer that many versions share. It is compressed when it changed: to hash its archive takes a twentieth of that.</summary>
    /// <param name="part">What of the product it holds; null for nothing.</param>
    /// <param name="write">Writes its archive, the same each time it is asked.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<BuiltLayer> FindOrAddAsync(string? part, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation)
    {
        var archive = await ContentDigest.OfAsync(stream => write(stream, cancellation)).ConfigureAwait(false);
        if (await known.FindAsync(archive, cancellation).ConfigureAwait(false) is { } layer)
            return Marked(layer, part, archive);

        var made = await AddAsync(part, write, cancellation).ConfigureAwait(false);
        await known.NoteAsync(ContentDigest.TryParse(made.DiffId)!, made.Descriptor, cancellation).ConfigureAwait(false);
        return made;
    }

    /// <summary>Stores a layer.</summary>
    /// <param name="part">What of the product it holds; null for nothing.</param>
    /// <param name="write">Writes its archive.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<BuiltLayer> AddAsync(string? part, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation)
    {
        ContentDigest? content = null;
        var layer = await blobs.StoreAsync(
            MediaTypes.Layer,
            async file =>
            {
                var gzip = new GzipWriter(file);
                await using (gzip.ConfigureAwait(false))
                {
                    await write(gzip, cancellation).ConfigureAwait(false);
                    content = gzip.Finish();
                }
            },
            cancellation).ConfigureAwait(false);
        return Marked(layer, part, content!);
    }

    private static BuiltLayer Marked(Descriptor layer, string? part, ContentDigest archive) => new(
        part is null ? layer : layer with { Annotations = new SortedDictionary<string, string>(StringComparer.Ordinal) { [AnnotationNames.Layer] = part } },
        archive.ToString());
}
