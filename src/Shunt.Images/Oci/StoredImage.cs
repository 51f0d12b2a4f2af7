using Shunt.Images.Layers;

namespace Shunt.Images.Oci;

/// <summary>An image for this machine, of which every part that the embedded platform needs was found and matched its digest. Its layers are open until it is disposed.</summary>
internal sealed class StoredImage : IAsyncDisposable
{
    private readonly List<StoredLayer> _layers = [];

    private StoredImage(IReadOnlyList<string> entryPoint, string workingFolder)
    {
        EntryPoint = entryPoint;
        WorkingFolder = workingFolder;
    }

    /// <value>The product's layers, the lowest first; the base's are left out.</value>
    public IReadOnlyList<StoredLayer> Layers => _layers;

    /// <value>The program and its arguments.</value>
    public IReadOnlyList<string> EntryPoint { get; }

    /// <value>Where the program runs, relative to the layers' root.</value>
    public string WorkingFolder { get; }

    /// <summary>Opens an image.</summary>
    /// <exception cref="ImageMissingException">A part is missing or damaged, or it is not an image as this store makes them.</exception>
    public static async Task<StoredImage> OpenAsync(BlobFolder blobs, string digest, CancellationToken cancellation)
    {
        var tree = await ImageTree.ReadAsync(blobs, digest, cancellation).ConfigureAwait(false);
        var image = tree.Images.FirstOrDefault(image => Platform.Here.Runs(image.Platform)) ?? tree.Images[0];
        var layers = ProductLayers(image, digest);
        if (image.Config.Config?.EntryPoint is not { Count: > 0 } entryPoint)
            throw new ImageMissingException(digest, "its configuration names no entry point");

        var stated = image.Config.Config.WorkingFolder ?? "/";
        var folder = EntryPath.Contained(stated.TrimStart('/')) ?? throw new ImageMissingException(digest, $"its working folder '{stated}' is not in the layer");
        var opened = new StoredImage(entryPoint, folder);
        try
        {
#pragma warning disable CA2000 // Dispose objects before losing scope: the layer owns its blob, and the image its layers
            foreach (var layer in layers)
                opened._layers.Add(new StoredLayer(await blobs.OpenAsync(digest, "layer", layer.Digest, cancellation).ConfigureAwait(false), layer.MediaType));
#pragma warning restore CA2000
            return opened;
        }
        catch
        {
            await opened.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The layers that hold the product.</summary>
    /// <exception cref="ImageMissingException">There is none, or one of a kind that is not unpacked here.</exception>
    public static IReadOnlyList<Descriptor> ProductLayers(PlatformImage image, string digest)
    {
        // Images from before layers were marked have no base: all of it is the product.
        var all = image.Manifest.Layers;
        var own = all.Where(layer => layer.Annotations?.ContainsKey(AnnotationNames.Layer) == true).ToList();
        if (own.Count == 0)
            own = [.. all];

        if (own.Count == 0 || own.Exists(layer => layer.MediaType is not (MediaTypes.Layer or MediaTypes.PlainLayer)))
            throw new ImageMissingException(digest, $"it has no layers of the type {MediaTypes.Layer}");

        var plain = all.Zip(image.Config.RootFs.DiffIds).Where(pair => pair.First.MediaType == MediaTypes.PlainLayer);
        return all.Count == image.Config.RootFs.DiffIds.Count && plain.All(pair => pair.First.Digest == pair.Second)
            ? own
            : throw new ImageMissingException(digest, "its configuration names other layers than its manifest");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var layer in _layers)
            await layer.DisposeAsync().ConfigureAwait(false);
    }
}
