namespace Shunt.Images.Oci;

/// <summary>Content by its hash: <c>blobs/sha256</c> of a layout. A blob is never changed in place.</summary>
/// <param name="layout">The layout's folder.</param>
internal sealed class BlobFolder(string layout)
{
    private readonly string _folder = Path.Combine(layout, "blobs", "sha256");
    private readonly string _incoming = Path.Combine(layout, ".incoming");

    /// <summary>
    /// Stores content and describes it. What is there already is kept; only a damaged blob is replaced, as a whole. Its caller holds the
    /// layout's lock, so what a crash left unfinished is overwritten by the next writer.
    /// </summary>
    /// <param name="mediaType">What the content is.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellation">Ends the work; the blob is then not there.</param>
    public async Task<Descriptor> StoreAsync(string mediaType, Func<Stream, Task> write, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder);
        var content = new FileStream(_incoming, FileMode.Create, FileAccess.ReadWrite, FileShare.Delete);
        await using (content.ConfigureAwait(false))
        {
            await write(content).ConfigureAwait(false);
            await content.FlushAsync(cancellation).ConfigureAwait(false);
            RandomAccess.FlushToDisk(content.SafeFileHandle);
            content.Position = 0;
            var digest = await ContentDigest.OfAsync(content, cancellation).ConfigureAwait(false);
            if (await IsWholeAsync(digest, content.Length, cancellation).ConfigureAwait(false))
                File.Delete(_incoming);
            else
                File.Move(_incoming, PathOf(digest), overwrite: true);

            return new Descriptor { MediaType = mediaType, Digest = digest.ToString(), Size = content.Length };
        }
    }

    /// <summary>Stores a part of an image that another layout holds.</summary>
    /// <exception cref="ImageMissingException">It is missing or damaged there.</exception>
    public async Task TakeOverAsync(BlobFolder other, string image, string part, Descriptor descriptor, CancellationToken cancellation)
    {
#pragma warning disable CA2000 // Dispose objects before losing scope: it is disposed at the end of its block, after the closure ran
        var blob = await other.OpenAsync(image, part, descriptor.Digest, cancellation).ConfigureAwait(false);
#pragma warning restore CA2000
        await using (blob.ConfigureAwait(false))
            await StoreAsync(descriptor.MediaType, file => blob.CopyToAsync(file, cancellation), cancellation).ConfigureAwait(false);
    }

    /// <summary>Opens a blob after its hash was checked.</summary>
    /// <param name="image">The image that the blob is a part of; for the message.</param>
    /// <param name="part">Which part it is; for the message.</param>
    /// <param name="digest">The blob's digest.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="ImageMissingException">The blob is missing or damaged.</exception>
    public async Task<FileStream> OpenAsync(string image, string part, string digest, CancellationToken cancellation)
    {
        var expected = ContentDigest.TryParse(digest)
            ?? throw new ImageMissingException(image, $"the {part}'s digest '{digest}' is not 'sha256:' and 64 lower-case hex digits");
        var path = PathOf(expected);
        if (!File.Exists(path))
            throw new ImageMissingException(image, $"the {part} is missing ('{path}')");

        var blob = File.OpenRead(path);
        try
        {
            var actual = await ContentDigest.OfAsync(blob, cancellation).ConfigureAwait(false);
            if (actual != expected)
                throw new ImageMissingException(image, $"the {part} is damaged ('{path}': {blob.Length} bytes that hash to {actual})");

            blob.Position = 0;
            return blob;
        }
        catch
        {
            await blob.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>When a blob was written, in UTC; null when it is not there.</summary>
    public DateTime? WrittenAt(string digest) =>
        ContentDigest.TryParse(digest) is { } name && new FileInfo(PathOf(name)) is { Exists: true } file ? file.LastWriteTimeUtc : null;

    /// <summary>Removes a blob; one that is not there is fine.</summary>
    public void Remove(string digest)
    {
        if (ContentDigest.TryParse(digest) is { } name)
            File.Delete(PathOf(name));
    }

    private string PathOf(ContentDigest digest) => Path.Combine(_folder, digest.Hex);

    /// <summary>Says whether a blob is here and matches its digest.</summary>
    public async Task<bool> IsWholeAsync(ContentDigest digest, long size, CancellationToken cancellation)
    {
        var stored = new FileInfo(PathOf(digest));
        if (!stored.Exists || stored.Length != size)
            return false;

        var content = stored.OpenRead();
        await using (content.ConfigureAwait(false))
            return await ContentDigest.OfAsync(content, cancellation).ConfigureAwait(false) == digest;
    }
}
