using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Shunt.Images.Layers;

namespace Shunt.Images.Oci;

/// <summary>An image of which every part was found and matched its digest. Its layer is open until it is disposed.</summary>
internal sealed class StoredImage : IAsyncDisposable
{
    private StoredImage(ImageConfig config, FileStream layer, string workingFolder)
    {
        Layer = layer;
        EntryPoint = config.Config.EntryPoint;
        WorkingFolder = workingFolder;
    }

    /// <value>The app layer, from its beginning.</value>
    public FileStream Layer { get; }

    /// <value>The program and its arguments.</value>
    public IReadOnlyList<string> EntryPoint { get; }

    /// <value>Where the program runs, relative to the layer's root.</value>
    public string WorkingFolder { get; }

    /// <summary>Opens an image.</summary>
    /// <exception cref="ImageMissingException">A part is missing or damaged, or it is not an image as this store makes them.</exception>
    public static async Task<StoredImage> OpenAsync(BlobFolder blobs, string digest, CancellationToken cancellation)
    {
        var manifest = await ReadAsync(blobs, digest, "manifest", digest, OciJson.Compact.ImageManifest, cancellation).ConfigureAwait(false);
        var config = await ReadAsync(blobs, digest, "configuration", manifest.Config.Digest, OciJson.Compact.ImageConfig, cancellation).ConfigureAwait(false);
        if (manifest.Layers is not [{ MediaType: MediaTypes.Layer } layer] || !config.RootFs.DiffIds.SequenceEqual([layer.Digest]))
            throw new ImageMissingException(digest, $"it is not made of one layer of the type {MediaTypes.Layer}");

        if (config.Config.EntryPoint.Count == 0)
            throw new ImageMissingException(digest, "its configuration names no entry point");

        var folder = EntryPath.Contained(config.Config.WorkingFolder.TrimStart('/'))
            ?? throw new ImageMissingException(digest, $"its working folder '{config.Config.WorkingFolder}' is not in the layer");
        return new StoredImage(config, await blobs.OpenAsync(digest, "layer", layer.Digest, cancellation).ConfigureAwait(false), folder);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Layer.DisposeAsync();

    private static async Task<T> ReadAsync<T>(
        BlobFolder blobs, string image, string part, string digest, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        var blob = await blobs.OpenAsync(image, part, digest, cancellation).ConfigureAwait(false);
        await using (blob.ConfigureAwait(false))
        {
            try
            {
                return await JsonSerializer.DeserializeAsync(blob, type, cancellation).ConfigureAwait(false) ?? throw new JsonException("It holds null.");
            }
            catch (JsonException other)
            {
                throw new ImageMissingException(image, $"the {part} is not one of an OCI image: {other.Message.TrimEnd('.')}");
            }
        }
    }
}
