using System.IO.Compression;
using Shunt.Images.Oci;

namespace Shunt.Images.Layers;

/// <summary>A layer in the store that matched its digest.</summary>
/// <param name="blob">The blob; it is closed with the layer.</param>
/// <param name="mediaType">How it is compressed.</param>
internal sealed class StoredLayer(FileStream blob, string mediaType) : IAsyncDisposable
{
    /// <summary>Reads the archive, not compressed, from its beginning. One reader at a time.</summary>
    public async Task ReadAsync(Func<Stream, Task> read)
    {
        blob.Position = 0;
        if (mediaType == MediaTypes.PlainLayer)
        {
            await read(blob).ConfigureAwait(false);
            return;
        }

        var archive = new GZipStream(blob, CompressionMode.Decompress, leaveOpen: true);
        await using (archive.ConfigureAwait(false))
            await read(archive).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => blob.DisposeAsync();
}
