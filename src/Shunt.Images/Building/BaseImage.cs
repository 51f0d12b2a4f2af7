using Shunt.Images.Oci;
using Shunt.Images.Registries;

namespace Shunt.Images.Building;

/// <summary>The image below the product, for one platform.</summary>
/// <param name="Reference">What was asked for; null for none.</param>
/// <param name="Layers">Its layers, the lowest first.</param>
/// <param name="Settings">How programs in it run unless said otherwise.</param>
/// <param name="Variant">The variant of the architecture it is for.</param>
internal sealed record BaseImage(ImageReference? Reference, IReadOnlyList<BuiltLayer> Layers, ImageConfig.RunSettings Settings, string? Variant)
{
    /// <value>No image: the product stands alone.</value>
    public static BaseImage None { get; } = new(null, [], new ImageConfig.RunSettings(), null);

    /// <summary>Finds the base in the layout.</summary>
    /// <param name="blobs">The layout's blobs.</param>
    /// <param name="reference">The image, by digest; null for none.</param>
    /// <param name="platform">The platform it has to be for.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="StoreException">It is not there, damaged, not for this platform, or of a kind that cannot be copied.</exception>
    public static async Task<BaseImage> FindAsync(BlobFolder blobs, ImageReference? reference, Platform platform, CancellationToken cancellation)
    {
        if (reference is null)
            return None;

        try
        {
            var tree = await ImageTree.ReadAsync(blobs, reference.Digest!, cancellation).ConfigureAwait(false);
            var image = tree.Images.FirstOrDefault(image => platform.Runs(image.Platform))
                ?? throw Refusal(reference, $"it is not for {platform}, only for {string.Join(", ", tree.Images.Select(image => image.Platform))}. Name a base for every platform in Image.Platforms");
            var diffIds = image.Config.RootFs.DiffIds;
            if (diffIds.Count != image.Manifest.Layers.Count)
                throw Refusal(reference, $"its manifest has {image.Manifest.Layers.Count} layers and its configuration {diffIds.Count}. Name another base");

            var layers = new List<BuiltLayer>();
            foreach (var (layer, diffId) in image.Manifest.Layers.Zip(diffIds))
            {
                var type = MediaTypes.OciLayer(layer.MediaType) ?? throw Refusal(reference, $"its layer {layer.Digest} is of the type '{layer.MediaType}', which is not copied. Name another base");
                await (await blobs.OpenAsync(reference.Digest!, "layer", layer.Digest, cancellation).ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
                layers.Add(new BuiltLayer(new Descriptor { MediaType = type, Digest = layer.Digest, Size = layer.Size }, diffId));
            }

            return new BaseImage(reference, layers, image.Config.Config ?? new ImageConfig.RunSettings(), image.Config.Variant);
        }
        catch (ImageMissingException missing)
        {
            throw Refusal(reference, $"{missing.Detail}. Check the digest and that its registry can be reached", missing);
        }
    }

    private static StoreException Refusal(ImageReference reference, string reason, Exception? cause = null) =>
        new(ExitCode.Failed, $"Base image '{reference}' cannot be used: {reason}. No image was stored and no traffic moved.", cause);
}
