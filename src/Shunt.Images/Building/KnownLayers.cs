using System.IO.Compression;
using Shunt.Images.Compression;
using Shunt.Images.Files;
using Shunt.Images.Oci;

namespace Shunt.Images.Building;

/// <summary>
/// Layers that were compressed here before, by the digest of their archive, so that what did not change is not compressed again: notes in
/// <c>.compressed</c> beside the blobs. A note alone is never believed: the layer is used when it is whole and its content has the digest
/// that was asked for. Without a note, or with a wrong one, the layer is compressed anew, to the same bytes.
/// </summary>
/// <param name="layout">The layout's folder; the caller holds its lock.</param>
/// <param name="blobs">The layout's blobs.</param>
internal sealed class KnownLayers(string layout, BlobFolder blobs)
{
    // Another version of the encoder may give the same archive other bytes, and an image must not tell which versions worked here before. So a
    // note counts for the code that wrote it alone; the compiler gives every content of an assembly an id of its own.
    private static readonly string Encoder = typeof(GzipWriter).Module.ModuleVersionId.ToString("N");

    private readonly string _all = Path.Combine(layout, ".compressed");

    private string Ours => Path.Combine(_all, Encoder);

    /// <summary>Finds the compressed layer of an archive.</summary>
    /// <param name="archive">The archive's digest.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <returns>Null when there is none, or not any more.</returns>
    public async Task<Descriptor?> FindAsync(ContentDigest archive, CancellationToken cancellation)
    {
        var note = Path.Combine(Ours, archive.Hex);
        if (!File.Exists(note))
            return null;

        var digest = await File.ReadAllTextAsync(note, cancellation).ConfigureAwait(false);
        try
        {
            var layer = await blobs.OpenAsync(digest, "layer", digest, cancellation).ConfigureAwait(false);
            await using (layer.ConfigureAwait(false))
                return await ContentAsync(layer, cancellation).ConfigureAwait(false) == archive ? new Descriptor { MediaType = MediaTypes.Layer, Digest = digest, Size = layer.Length } : null;
        }
        catch (Exception unusable) when (unusable is ImageMissingException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Notes the compressed layer of an archive.</summary>
    /// <param name="archive">The archive's digest.</param>
    /// <param name="layer">The layer, which is stored.</param>
    /// <param name="cancellation">Ends the work; nothing is noted then.</param>
    public async Task NoteAsync(ContentDigest archive, Descriptor layer, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Ours);
        await WholeFile.WriteAsync(
            Path.Combine(Ours, archive.Hex), async file =>
            {
                var note = new StreamWriter(file, leaveOpen: true);
                await using (note.ConfigureAwait(false))
                    await note.WriteAsync(layer.Digest.AsMemory(), cancellation).ConfigureAwait(false);
            },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>Removes the notes of other encoders, and of layers that are not there any more.</summary>
    public void Prune()
    {
        if (!Directory.Exists(_all))
            return;

        foreach (var other in Directory.EnumerateDirectories(_all).Where(folder => Path.GetFileName(folder) != Encoder))
            Directory.Delete(other, recursive: true);
        foreach (var note in Directory.EnumerateFiles(_all, "*", SearchOption.AllDirectories).Where(note => blobs.WrittenAt(File.ReadAllText(note)) is null))
            File.Delete(note);
    }

    private static async Task<ContentDigest> ContentAsync(Stream layer, CancellationToken cancellation)
    {
        var content = new GZipStream(layer, CompressionMode.Decompress, leaveOpen: true);
        await using (content.ConfigureAwait(false))
            return await ContentDigest.OfAsync(content, cancellation).ConfigureAwait(false);
    }
}
