namespace Shunt.Images.Oci;

/// <summary>Removes images from a layout. Its caller holds the layout's lock.</summary>
/// <param name="blobs">The layout's blobs.</param>
/// <param name="index">The layout's list.</param>
internal sealed class Pruning(BlobFolder blobs, IndexFile index)
{
    private readonly Referrers _referrers = new(blobs, index);

    /// <summary>Removes the listed images that are not needed and were there before a time, with their papers and every blob that no image left has a part in.</summary>
    /// <returns>The digests of the removed images; none when an image that stays is damaged, for then its parts are not known.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(IReadOnlySet<string> needed, DateTime before, CancellationToken cancellation)
    {
        var listed = await index.ListAsync(cancellation).ConfigureAwait(false);
        var removed = listed.Where(image => !needed.Contains(image) && !(blobs.WrittenAt(image) >= before)).ToList();
        var kept = await PartsAsync(listed.Except(removed).Union(needed.Where(image => blobs.WrittenAt(image) is not null)), cancellation).ConfigureAwait(false);
        if (kept is null || removed.Count == 0)
            return [];

        // The list first: blobs that nothing lists are harmless, an image that is listed and not there is not.
        var parts = new HashSet<string>(removed, StringComparer.Ordinal);
        foreach (var image in removed)
            parts.UnionWith(await PartsAsync([image], cancellation).ConfigureAwait(false) ?? []);
        await index.RemoveAsync(parts, cancellation).ConfigureAwait(false);
        foreach (var part in parts.Except(kept))
            blobs.Remove(part);

        return removed;
    }

    // Null when an image's documents cannot be read.
    private async Task<HashSet<string>?> PartsAsync(IEnumerable<string> images, CancellationToken cancellation)
    {
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var image in images)
        {
            try
            {
                var tree = await ImageTree.ReadAsync(blobs, image, cancellation).ConfigureAwait(false);
                parts.Add(image);
                parts.UnionWith(tree.Images.Select(platform => platform.Descriptor.Digest));
                parts.UnionWith(tree.Blobs.Select(blob => blob.Blob.Digest));
                parts.UnionWith(await _referrers.PartsAsync(image, cancellation).ConfigureAwait(false));
            }
            catch (ImageMissingException)
            {
                return null;
            }
        }

        return parts;
    }
}
